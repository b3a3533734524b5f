"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { notify } from "@/components/ui/notify";
import type { Result } from "@/lib/core/result";
import type { CardFilter } from "@/lib/maps/filter";
import {
  deleteMapViewAction,
  listMapViewsAction,
  renameMapViewAction,
  saveMapViewAction,
} from "@/lib/maps/views/actions";
import { useSurroundings } from "../editor/editor-context";

type KeptView = { name: string; filter: CardFilter };
export type SavedView = KeptView & { id: string };

/** The views of the map, and what can be done with them; a refusal is said in the corner. */
export function useSavedViews() {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = useSurroundings();
  const [list, setList] = useState<readonly SavedView[]>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again reads them again
  useEffect(() => {
    let isGone = false;
    const show = (result: Result<SavedView[]> | null) => {
      if (!isGone && result?.ok) setList(result.value);
    };
    void listMapViewsAction(workspaceSlug, { mapId }).then(show, () => undefined);
    return () => {
      isGone = true;
    };
  }, [workspaceSlug, mapId, asked]);

  /** @returns whether it was done */
  async function settle(answer: Promise<Result<unknown>>): Promise<boolean> {
    const result = await answer.catch(() => null);
    setAsked((count) => count + 1);
    if (!result?.ok) notify.error(result?.error.message ?? t("filter.unreached"));
    return result?.ok ?? false;
  }

  const keep = (view: KeptView) => settle(saveMapViewAction(workspaceSlug, { mapId, ...view }));

  async function save(view: KeptView) {
    const isSaved = await keep(view);
    if (isSaved) notify.ok(t("filter.viewSaved", { name: view.name }));
    return isSaved;
  }

  const rename = (viewId: string, name: string) =>
    settle(renameMapViewAction(workspaceSlug, { viewId, name }));

  async function remove({ id: viewId, ...view }: SavedView) {
    if (!(await settle(deleteMapViewAction(workspaceSlug, { viewId })))) return;
    const undo = { label: t("undo"), onUndo: () => void keep(view) };
    notify.ok(t("filter.viewDeleted", { name: view.name }), undo);
  }

  return { list, save, rename, remove };
}
