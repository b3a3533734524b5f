"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Failure } from "@/lib/core/result";
import { isInTrouble, type SaveState } from "./use-questions";

type Props = { state: SaveState; failure: Failure | null; onRetry: () => Promise<void> };

/** Whether what is on the screen is stored, and what can be done when it is not. */
export function SaveStateText({ state, failure, onRetry }: Props) {
  const t = useTranslations("surveys.builder");
  const reason = Object.values(failure?.fields ?? {})[0] ?? failure?.message;
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 text-xs">
      <span role="status" className={isInTrouble(state) ? "text-danger" : "text-ink-3"}>
        {t(state)}
        {state === "failed" && reason && `: ${reason}`}
      </span>
      {state === "failed" && (
        <Button size="sm" onPress={() => void onRetry()}>
          {t("retry")}
        </Button>
      )}
      {state === "stale" && (
        <Button size="sm" onPress={() => window.location.reload()}>
          {t("reload")}
        </Button>
      )}
    </div>
  );
}
