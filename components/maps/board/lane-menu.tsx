"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { newId } from "@/lib/core/new-id";
import type { Lane } from "@/lib/maps/model";
import { duplicateLane } from "../selection/copy-columns";
import { useBoard } from "../state/board-context";
import { addLane, shift } from "../state/gestures";
import { returnToBoard } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";
import { laneCorner, shownInReach } from "./shown-in-reach";

type LaneMenuProps = { lane: Lane; index: number; onRename: () => void };

export function LaneMenu({ lane, index, onRename }: LaneMenuProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();

  function toggle(field: "isCollapsed" | "isHidden", value: boolean) {
    store.dispatch({ opId: newId(), kind: "lane.set", id: lane.id, set: { field, value } });
    returnToBoard();
  }

  function fitHeight() {
    const set = { field: "height", value: null } as const;
    store.dispatch({ opId: newId(), kind: "lane.set", id: lane.id, set });
  }

  return (
    <Menu
      label={t("lane.menu", { title: lane.title })}
      trigger={
        <IconButton
          label={t("lane.menu", { title: lane.title })}
          icon={<Ellipsis size={14} />}
          className={cx(laneCorner, shownInReach)}
        />
      }
    >
      <MenuItem onAction={onRename}>{t("menu.rename")}</MenuItem>
      <MenuItem onAction={() => toggle("isCollapsed", !lane.isCollapsed)}>
        {lane.isCollapsed ? t("lane.expand") : t("lane.collapse")}
      </MenuItem>
      <MenuItem onAction={() => toggle("isHidden", true)}>{t("lane.hide")}</MenuItem>
      {!lane.isCollapsed && (
        <MenuItem onAction={() => focusResizer(lane.id)} description={t("lane.resizeHint")}>
          {t("lane.resizeDo")}
        </MenuItem>
      )}
      {lane.height !== null && <MenuItem onAction={fitHeight}>{t("lane.autoHeight")}</MenuItem>}
      <MenuItem onAction={() => duplicateLane(store, lane.id)}>{t("lane.duplicate")}</MenuItem>
      <MenuSeparator />
      <MenuItem onAction={() => void addLane(store, index, "text", t("lane.new"))}>
        {t("lane.before")}
      </MenuItem>
      <MenuItem onAction={() => void addLane(store, index + 1, "text", t("lane.new"))}>
        {t("lane.after")}
      </MenuItem>
      <MenuItem onAction={() => shift(store, "lane.move", lane.id, -1)}>{t("menu.up")}</MenuItem>
      <MenuItem onAction={() => shift(store, "lane.move", lane.id, 1)}>{t("menu.down")}</MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={() => deletion.column("lane.delete", lane.id)}>
        {t("lane.delete")}
      </MenuItem>
    </Menu>
  );
}

// The menu gives the keyboard back to its button as it closes; the edge takes it afterwards.
function focusResizer(laneId: string) {
  const edge = document.querySelector<HTMLElement>(`[data-resizer="${CSS.escape(laneId)}"]`);
  setTimeout(() => edge?.focus(), 200);
}
