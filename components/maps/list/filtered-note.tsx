"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { isFiltering, matches, noFilter } from "@/lib/maps/filter";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";

/** Says that the filter hides cards, and shows them again. */
export function FilteredNote() {
  const t = useTranslations("maps");
  const store = useBoard();
  const { channels } = useSurroundings();
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);
  const cells = useBoardValue("frame", ({ drawing }) => drawing().view.cells);
  if (!isFiltering(filter)) return null;
  const board = store.board();
  const hidden = [...cells.values()]
    .flat()
    .filter((card) => !matches(card, filter, { board, channels }));
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2">
      {t("list.filtered", { count: hidden.length })}
      <Button variant="ghost" size="sm" onPress={() => store.ui.set({ filter: noFilter })}>
        {t("filter.clear")}
      </Button>
    </p>
  );
}
