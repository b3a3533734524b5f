"use client";

import { useTranslations } from "next-intl";
import { useUndoable } from "@/components/ui/use-undoable";
import { archiveMapAction } from "@/lib/maps/actions";

type Archived = { id: string; title: string };

/** Puts journeys into the archive and takes them out; each way offers the other. */
export function useArchive(slug: string) {
  const t = useTranslations("templates.archive");
  const { start } = useUndoable();
  const change = ({ id: mapId, title }: Archived, isArchived: boolean) =>
    start({
      act: () => archiveMapAction(slug, { mapId, isArchived }),
      notice: t(isArchived ? "archived" : "restored", { title }),
      undo: () => archiveMapAction(slug, { mapId, isArchived: !isArchived }),
      onDone: focusNeighbour,
    });
  return {
    putAway: (map: Archived) => change(map, true),
    takeOut: (map: Archived) => change(map, false),
  };
}

/** The keyboard stays in the list when the journey it was on leaves it. */
function focusNeighbour() {
  const row = document.activeElement?.closest("li, tr");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  const target = next?.querySelector("a, button") ?? document.querySelector("main a, main button");
  if (row && target instanceof HTMLElement) target.focus();
}
