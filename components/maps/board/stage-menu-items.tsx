"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { newId } from "@/lib/core/new-id";
import { copyStage } from "@/lib/maps/clipboard/whole";
import type { ClientOp } from "@/lib/maps/ops";
import type { StageView } from "@/lib/maps/view";
import { clip } from "../clipboard/by-menu";
import { PasteItem } from "../clipboard/paste-item";
import { useNames } from "../clipboard/use-names";
import { duplicateStage } from "../selection/copy-columns";
import { useBoard, useBoardValue } from "../state/board-context";
import { addStage, addStep, shift } from "../state/gestures";
import { returnToBoard } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";
import { ColorItems } from "./color-items";

type StageMenuItemsProps = { stage: StageView; onRename: () => void; isInList: boolean };
type StageSet = Extract<ClientOp, { kind: "stage.set" }>["set"];

/** What can be done with a stage; the list, which shows what is folded, has nothing to fold. */
export default function StageMenuItems({ stage, onRename, isInList }: StageMenuItemsProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();
  const known = useNames();
  const count = useBoardValue("plan", (board) => board.drawing().view.stages.length);
  const names = { stage: t("stage.new"), step: t("step.new") };
  const [stageId, stepId] = [stage.id, stage.steps.at(-1)?.id ?? ""];
  const set = (change: StageSet) => {
    store.dispatch({ opId: newId(), kind: "stage.set", id: stage.id, set: change });
    returnToBoard();
  };
  function copy() {
    const { view, board } = store.drawing();
    clip("copy", copyStage({ view, emotions: board.emotions }, stage, known));
  }
  return (
    <>
      <MenuItem onAction={onRename}>{t("menu.rename")}</MenuItem>
      {!isInList && (
        <MenuItem onAction={() => set({ field: "isCollapsed", value: true })}>
          {t("stage.collapse")}
        </MenuItem>
      )}
      <MenuItem onAction={copy}>{t("stage.copy")}</MenuItem>
      <PasteItem place={{ stageId, stepId, laneId: "", cardId: null }}>
        {t("stage.paste")}
      </PasteItem>
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
        {isInList ? t("menu.up") : t("menu.left")}
      </MenuItem>
      <MenuItem
        isDisabled={stage.index === count - 1}
        onAction={() => shift(store, "stage.move", stage.id, 1)}
      >
        {isInList ? t("menu.down") : t("menu.right")}
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
    </>
  );
}
