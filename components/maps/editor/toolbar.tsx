"use client";

import { ChartColumn, LayoutGrid, PanelRight, Play, Printer, Rows3, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { FilterButton } from "../filter/filter-button";
import { openFind } from "../filter/open-find";
import { useBoard, useBoardValue } from "../state/board-context";
import { AfterBoard } from "./after-board";
import { useSurroundings } from "./editor-context";
import { LanesButton } from "./lanes-button";
import { openPrint } from "./open-print";
import { UndoButtons } from "./undo-buttons";

type View = "map" | "performance" | "list";
type ToolbarProps = { view: "map" | "list"; onView: (view: "map" | "list") => void };

export function Toolbar({ view, onView }: ToolbarProps) {
  const t = useTranslations("maps");
  const router = useRouter();
  const store = useBoard();
  const { workspaceSlug, mapId } = useSurroundings();
  const isOpen = useBoardValue("ui", (board) => board.ui.get().isPanelOpen);

  function choose(next: View) {
    if (next === "performance") router.push(`/${workspaceSlug}/maps/${mapId}/performance`);
    else onView(next);
  }

  const items: { id: View; label: string; icon: React.ReactNode }[] = [
    {
      id: "map",
      label: t("views.map"),
      icon: <LayoutGrid aria-hidden size={14} className="max-lg:hidden" />,
    },
    {
      id: "performance",
      label: t("views.performance"),
      icon: <ChartColumn aria-hidden size={14} className="max-lg:hidden" />,
    },
    {
      id: "list",
      label: t("views.list"),
      icon: <Rows3 aria-hidden size={14} className="max-lg:hidden" />,
    },
  ];
  return (
    <div className="flex min-h-10.75 shrink-0 items-center gap-x-2 overflow-x-auto border-b border-line bg-surface px-3 py-1.5 max-sm:gap-x-0 max-sm:px-2 max-sm:[&_svg]:shrink-0">
      <AfterBoard>
        {/* Where there is little room the bar is scrolled; the way to the other views stays whole. */}
        <div className="shrink-0">
          <SegmentedControl label={t("views.label")} items={items} value={view} onChange={choose} />
        </div>
        {store.canEdit && (
          <>
            <span aria-hidden className="mx-1 h-5 border-s border-line-strong max-sm:hidden" />
            <UndoButtons />
            <span aria-hidden className="mx-1 h-5 border-s border-line-strong max-sm:hidden" />
            <LanesButton />
          </>
        )}
        <FilterButton />
        <span className="grow" />
        <IconButton
          label={t("find.label")}
          icon={<Search size={16} />}
          onPress={() => openFind(store)}
        />
        <IconButton
          label={t("present.open")}
          icon={<Play size={16} className="rtl:-scale-x-100" />}
          onPress={() => store.ui.set({ overlay: "present" })}
        />
        <IconButton
          label={t("print.open")}
          icon={<Printer size={16} />}
          onPress={() => openPrint(workspaceSlug, mapId)}
        />
        <IconButton
          label={isOpen ? t("panel.hide") : t("panel.show")}
          icon={<PanelRight size={16} className="rtl:-scale-x-100" />}
          aria-pressed={isOpen}
          onPress={() => store.ui.set({ isPanelOpen: !isOpen })}
        />
      </AfterBoard>
    </div>
  );
}
