"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { endExampleAction } from "@/lib/maps/templates/actions";
import { useAround } from "../../comments/around-map";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";

/** Says that a new journey holds an example, which one press clears. */
export function ExampleBanner() {
  const t = useTranslations("templates.example");
  const router = useRouter();
  const { canEdit } = useBoard();
  const { hasExample } = useAround();
  const { workspaceSlug, mapId } = useSurroundings();
  const [isGone, setGone] = useState(false);
  const [isPending, startTransition] = useTransition();
  if (!hasExample || !canEdit || isGone) return null;

  function end(isKept: boolean) {
    startTransition(async () => {
      const result = await endExampleAction(workspaceSlug, { mapId, isKept });
      if (!result.ok) return notify.error(result.error.message);
      setGone(true);
      if (!isKept) notify.ok(t("cleared", { count: result.value.cleared }));
      router.refresh();
    });
  }

  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-idea-soft px-4 py-1.5 text-idea-ink"
    >
      <p className="min-w-0 grow">{t("text")}</p>
      <Button size="sm" isPending={isPending} onPress={() => end(false)}>
        {t("clear")}
      </Button>
      <Button size="sm" variant="ghost" isDisabled={isPending} onPress={() => end(true)}>
        {t("keep")}
      </Button>
    </div>
  );
}
