"use client";

import { Layers } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { Button } from "@/components/ui/button";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { Spinner } from "@/components/ui/spinner";
import { useBoardValue } from "../state/board-context";

const LanesPanel = lazy(() => import("./lanes-panel"));

/** Opens the choice of lanes and says how many are drawn. */
export function LanesButton() {
  const t = useTranslations("maps");
  const lanes = useBoardValue("plan", (board) => board.drawing().view.lanes);
  const shown = lanes.filter((lane) => !lane.isHidden).length;
  return (
    <PopoverPanel
      label={t("lanes.title")}
      trigger={
        <Button variant="ghost" size="sm" icon={<Layers size={16} />}>
          <span className="max-sm:sr-only">{t("lanes.title")}</span>{" "}
          <span className="text-ink-3 tabular-nums max-sm:hidden">{shown}</span>
        </Button>
      }
    >
      <Suspense fallback={<Spinner />}>
        <LanesPanel />
      </Suspense>
    </PopoverPanel>
  );
}
