"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import { type CardFilter, isFiltering } from "@/lib/maps/filter";
import {
  deleteMapViewAction,
  listMapViewsAction,
  saveMapViewAction,
} from "@/lib/maps/views/actions";
import { useSurroundings } from "../editor/editor-context";
import { useBoard } from "../state/board-context";

/** Filters kept under a name, for everybody who opens the map. */
export function SavedViews({ filter }: { filter: CardFilter }) {
  const t = useTranslations("maps.filter");
  const tMaps = useTranslations("maps");
  const store = useBoard();
  const { workspaceSlug, mapId } = useSurroundings();
  const [name, setName] = useState("");
  const views = useViews(workspaceSlug, mapId);

  async function keep(view: KeptView) {
    const result = await saveMapViewAction(workspaceSlug, { mapId, ...view });
    if (!result.ok) notify.error(result.error.message);
    views.refresh();
    return result.ok;
  }

  async function save() {
    const wanted = name.trim();
    if (!wanted || !(await keep({ name: wanted, filter }))) return;
    setName("");
    notify.ok(t("viewSaved", { name: wanted }));
  }

  async function remove({ id: viewId, ...view }: KeptView & { id: string }) {
    const result = await deleteMapViewAction(workspaceSlug, { viewId });
    views.refresh();
    if (!result.ok) return notify.error(result.error.message);
    const undo = { label: tMaps("undo"), onUndo: () => void keep(view) };
    notify.ok(t("viewDeleted", { name: view.name }), undo);
  }

  return (
    <section className="flex flex-col gap-1.5 border-t border-line pt-3">
      <h3 className="font-medium">{t("views")}</h3>
      {views.list.length === 0 && <p className="text-xs text-ink-3">{t("noViews")}</p>}
      <ul className="flex flex-col">
        {views.list.map((view) => (
          <li key={view.id} className="flex items-center gap-1">
            <Button
              variant="ghost"
              size="sm"
              className="min-w-0 grow justify-start"
              onPress={() => store.ui.set({ filter: view.filter })}
            >
              <span className="truncate">{view.name}</span>
            </Button>
            <IconButton
              label={t("deleteView", { name: view.name })}
              icon={<Trash2 size={13} />}
              onPress={() => void remove(view)}
            />
          </li>
        ))}
      </ul>
      {isFiltering(filter) && (
        <form
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <TextField
            label={t("viewName")}
            value={name}
            maxLength={60}
            onChange={setName}
            className="min-w-0 grow"
          />
          <Button type="submit" isDisabled={name.trim() === ""}>
            {t("saveView")}
          </Button>
        </form>
      )}
    </section>
  );
}

type KeptView = { name: string; filter: CardFilter };
type Views = Extract<Awaited<ReturnType<typeof listMapViewsAction>>, { ok: true }>["value"];

function useViews(workspaceSlug: string, mapId: string) {
  const [list, setList] = useState<Views>([]);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again reads them again
  useEffect(() => {
    let isGone = false;
    void listMapViewsAction(workspaceSlug, { mapId }).then((result) => {
      if (!isGone && result.ok) setList(result.value);
    });
    return () => {
      isGone = true;
    };
  }, [workspaceSlug, mapId, asked]);
  return { list, refresh: () => setAsked((count) => count + 1) };
}
