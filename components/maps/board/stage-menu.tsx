"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import type { StageView } from "@/lib/maps/view";
import { duplicateStage } from "../selection/copy-columns";
import { useBoard, useBoardValue } from "../state/board-context";
import { addStage, addStep, shift } from "../state/gestures";
import { returnToBoard } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";
import { ColorItems } from "./color-items";
import { shownInReach } from "./shown-in-reach";

type StageMenuProps = { stage: StageView; onRename: () => void };
type StageSet = Extract<ClientOp, { kind: "stage.set" }>["set"];

export function StageMenu({ stage, onRename }: StageMenuProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const count = useBoardValue("plan", (board) => board.drawing().view.stages.length);
  const names = { stage: t("stage.new"), step: t("step.new") };
  const set = (change: StageSet) => {
    store.dispatch({ opId: newId(), kind: "stage.set", id: stage.id, set: change });
    returnToBoard();
  };
  return (
    <Menu
      label={t("stage.menu", { title: stage.title })}
      trigger={
        <IconButton
          label={t("stage.menu", { title: stage.title })}
          icon={<Ellipsis size={14} />}
          className={shownInReach}
        />
      }
    >
      <MenuItem onAction={onRename}>{t("menu.rename")}</MenuItem>
      <MenuItem onAction={() => set({ field: "isCollapsed", value: true })}>
        {t("stage.collapse")}
      </MenuItem>
      <MenuItem onAction={() => duplicateStage(store, stage)}>{t("stage.duplicate")}</MenuItem>
      <MenuItem onAction={() => void addStep(store, stage.id, stage.steps.length, t("step.new"))}>
        {t("step.add")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onAction={() => void addStage(store, stage.index, names)}>
        {t("stage.before")}
      </MenuItem>
      <MenuItem onAction={() => void addStage(store, stage.index + 1, names)}>
        {t("stage.after")}
      </MenuItem>
      <MenuItem
        isDisabled={stage.index === 0}
        onAction={() => shift(store, "stage.move", stage.id, -1)}
      >
        {t("menu.left")}
      </MenuItem>
      <MenuItem
        isDisabled={stage.index === count - 1}
        onAction={() => shift(store, "stage.move", stage.id, 1)}
      >
        {t("menu.right")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={() => deletion.column("stage.delete", stage.id)}>
        {t("stage.delete")}
      </MenuItem>
      <MenuSeparator />
      <ColorItems
        title={t("stage.color")}
        value={stage.color}
        onChoose={(value) => set({ field: "color", value })}
      />
    </Menu>
  );
}
