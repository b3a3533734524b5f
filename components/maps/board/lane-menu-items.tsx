"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { newId } from "@/lib/core/new-id";
import { copyLane } from "@/lib/maps/clipboard/whole";
import type { Lane } from "@/lib/maps/model";
import { clip } from "../clipboard/by-menu";
import { PasteItem } from "../clipboard/paste-item";
import { useNames } from "../clipboard/use-names";
import { duplicateLane } from "../selection/copy-columns";
import { useBoard } from "../state/board-context";
import { addLane, shift } from "../state/gestures";
import { returnToBoard } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";

type LaneMenuItemsProps = {
  lane: Lane;
  index: number;
  onRename: () => void;
  listStepId: string | undefined;
};

/** What can be done with a lane; `index` is its place among all lanes. The list knows no folds and heights. */
export default function LaneMenuItems(props: LaneMenuItemsProps) {
  const { lane, index, onRename, listStepId } = props;
  const isInList = listStepId !== undefined;
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const names = useNames();
  const { view } = store.drawing();
  const place = { laneId: lane.id, stepId: view.steps[0]?.id ?? "", cardId: null };
  const made = { kind: "text", title: t("lane.new"), stepId: listStepId } as const;

  function toggle(field: "isCollapsed" | "isHidden", value: boolean) {
    store.dispatch({ opId: newId(), kind: "lane.set", id: lane.id, set: { field, value } });
    returnToBoard();
  }

  function fitHeight() {
    const set = { field: "height", value: null } as const;
    store.dispatch({ opId: newId(), kind: "lane.set", id: lane.id, set });
  }

  return (
    <>
      <MenuItem onAction={onRename}>{t("menu.rename")}</MenuItem>
      {!isInList && (
        <MenuItem onAction={() => toggle("isCollapsed", !lane.isCollapsed)}>
          {lane.isCollapsed ? t("lane.expand") : t("lane.collapse")}
        </MenuItem>
      )}
      <MenuItem onAction={() => toggle("isHidden", true)}>{t("lane.hide")}</MenuItem>
      {!isInList && !lane.isCollapsed && (
        <MenuItem onAction={() => focusResizer(lane.id)} description={t("lane.resizeHint")}>
          {t("lane.resizeDo")}
        </MenuItem>
      )}
      {!isInList && lane.height !== null && (
        <MenuItem onAction={fitHeight}>{t("lane.autoHeight")}</MenuItem>
      )}
      {lane.kind !== "emotion" && (
        <MenuItem onAction={() => clip("copy", copyLane(view, lane, names))}>
          {t("lane.copy")}
        </MenuItem>
      )}
      <PasteItem place={place}>{t("lane.paste")}</PasteItem>
      <MenuItem onAction={() => duplicateLane(store, lane.id)}>{t("lane.duplicate")}</MenuItem>
      <MenuSeparator />
      <MenuItem onAction={() => void addLane(store, index, made)}>{t("lane.before")}</MenuItem>
      <MenuItem onAction={() => void addLane(store, index + 1, made)}>{t("lane.after")}</MenuItem>
      <MenuItem onAction={() => shift(store, "lane.move", lane.id, -1)}>{t("menu.up")}</MenuItem>
      <MenuItem onAction={() => shift(store, "lane.move", lane.id, 1)}>{t("menu.down")}</MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={() => deletion.column("lane.delete", lane.id)}>
        {t("lane.delete")}
      </MenuItem>
    </>
  );
}

// The menu gives the keyboard back to its button as it closes; the edge takes it afterwards.
function focusResizer(laneId: string) {
  const edge = document.querySelector<HTMLElement>(`[data-resizer="${CSS.escape(laneId)}"]`);
  setTimeout(() => edge?.focus(), 200);
}
