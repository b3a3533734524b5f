"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import { undoBatchAction } from "@/lib/maps/versions/actions";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";
import { useHistoryRefresh } from "./use-history";

/** Takes back what batches did, in one go, and says how much of it. */
export function useUndoBatch() {
  const t = useTranslations("history");
  const { workspaceSlug, mapId } = useSurroundings();
  const { link } = useBoard();
  const refresh = useHistoryRefresh();
  return async (batchIds: readonly string[]) => {
    const result = await undoBatchAction(workspaceSlug, {
      ...{ mapId, batchIds: [...batchIds] },
      undoBatchId: link.ask(newId()),
    });
    if (!result.ok) return notify.error(result.error.message);
    const { undone, kept } = result.value;
    notify.ok(t("undone", { count: undone }));
    if (kept > 0) notify.ok(t("kept", { count: kept }));
    await refresh();
  };
}
