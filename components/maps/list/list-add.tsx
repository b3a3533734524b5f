"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { Lane, Step } from "@/lib/maps/model";
import { useBoard } from "../state/board-context";
import { addCard, cardsOf } from "../state/gestures";

/** Adds a card; asks for the step when the stage has several. */
export function ListAdd({ lane, steps }: { lane: Lane; steps: readonly Step[] }) {
  const t = useTranslations("maps");
  const store = useBoard();
  const label = t("list.add", { lane: lane.title });
  const add = (stepId: string) =>
    addCard(store, { laneId: lane.id, stepId, index: cardsOf(store, lane.id, stepId).length });
  const [only] = steps;
  if (steps.length === 1 && only)
    return <IconButton label={label} icon={<Plus size={16} />} onPress={() => add(only.id)} />;
  return (
    <Menu label={label} trigger={<IconButton label={label} icon={<Plus size={16} />} />}>
      {steps.map((step) => (
        <MenuItem key={step.id} onAction={() => add(step.id)}>
          {step.title}
        </MenuItem>
      ))}
    </Menu>
  );
}
