"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { create } from "zustand";
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

const useReading = create<{ mapId: string; views: readonly SavedView[] }>(() => ({
  mapId: "",
  views: [],
}));

/** The views of the map, and what can be done with them; a refusal is said in the corner. */
export function useSavedViews() {
  const t = useTranslations("maps");
  const { workspaceSlug, mapId } = useSurroundings();
  const reading = useReading();
  useEffect(() => void read(workspaceSlug, mapId), [workspaceSlug, mapId]);

  /** @returns whether it was done */
  async function settle(answer: Promise<Result<unknown>>): Promise<boolean> {
    const result = await answer.catch(() => null);
    void read(workspaceSlug, mapId);
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

  return { list: reading.mapId === mapId ? reading.views : [], save, rename, remove };
}

let asked = 0;

async function read(workspaceSlug: string, mapId: string): Promise<void> {
  asked += 1;
  const turn = asked;
  const result = await listMapViewsAction(workspaceSlug, { mapId }).catch(() => null);
  // A later question has a newer answer.
  if (turn === asked && result?.ok) useReading.setState({ mapId, views: result.value });
}
