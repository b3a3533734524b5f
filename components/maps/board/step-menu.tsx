"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-separator";
import { newId } from "@/lib/core/new-id";
import type { Step } from "@/lib/maps/model";
import { duplicateStep } from "../selection/copy-columns";
import { useBoard } from "../state/board-context";
import { addStep, shiftStep } from "../state/gestures";
import { returnToBoard } from "../state/return-to-board";
import { useDeletion } from "../state/use-deletion";
import { shownInReach } from "./shown-in-reach";

type StepMenuProps = { step: Step; index: number; onRename: () => void; isInList?: boolean };

/** What can be done with a step; `index` is its place inside its stage. */
export function StepMenu({ step, index, onRename, isInList = false }: StepMenuProps) {
  const t = useTranslations("maps");
  const store = useBoard();
  const deletion = useDeletion();

  function toggleMoment() {
    const set = { field: "isMomentOfTruth", value: !step.isMomentOfTruth } as const;
    store.dispatch({ opId: newId(), kind: "step.set", id: step.id, set });
  }

  function shiftBy(by: -1 | 1) {
    shiftStep(store, step.id, by);
    returnToBoard();
  }

  return (
    <Menu
      label={t("step.menu", { title: step.title })}
      trigger={
        <IconButton
          label={t("step.menu", { title: step.title })}
          icon={<Ellipsis size={14} />}
          className={isInList ? undefined : shownInReach}
        />
      }
    >
      <MenuItem onAction={onRename}>{t("menu.rename")}</MenuItem>
      <MenuItem onAction={toggleMoment}>
        {step.isMomentOfTruth ? t("step.unmarkMoment") : t("step.markMoment")}
      </MenuItem>
      <MenuItem onAction={() => duplicateStep(store, step.id)}>{t("step.duplicate")}</MenuItem>
      <MenuSeparator />
      <MenuItem onAction={() => void addStep(store, step.stageId, index, t("step.new"))}>
        {t("step.before")}
      </MenuItem>
      <MenuItem onAction={() => void addStep(store, step.stageId, index + 1, t("step.new"))}>
        {t("step.after")}
      </MenuItem>
      <MenuItem onAction={() => shiftBy(-1)}>{t("menu.left")}</MenuItem>
      <MenuItem onAction={() => shiftBy(1)}>{t("menu.right")}</MenuItem>
      <MenuSeparator />
      <MenuItem isDanger onAction={() => deletion.column("step.delete", step.id)}>
        {t("step.delete")}
      </MenuItem>
    </Menu>
  );
}
