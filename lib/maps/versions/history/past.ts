import { type MapOp, mapOp } from "../../ops";
import { applyDelta } from "../../text/codec";
import type { LoggedOp } from "../undo";
import type { Names } from "./words";

/** Changes of what things are called and where steps stand, the newest first. */
type Later = Pick<LoggedOp, "revision" | "inverse">;

/**
 * Names as they once were: today's, taken back step by step through what has been written since. To be
 * asked for moments in descending order.
 */
export function createPast(today: Names, later: readonly Later[]) {
  const names = {
    ...today,
    stages: new Map(today.stages),
    steps: new Map(today.steps),
    lanes: new Map(today.lanes),
    cards: new Map(today.cards),
  };
  let next = 0;
  return {
    /** After the change with this number. */
    at(revision: number): Names {
      for (let row = later[next]; row && row.revision > revision; row = later[next]) {
        for (const op of mapOp.array().safeParse(row.inverse).data ?? []) takeBack(names, op);
        next += 1;
      }
      return names;
    },
  };
}

type Changing = {
  stages: Map<string, string>;
  steps: Map<string, { title: string; stageId: string }>;
  lanes: Map<string, string>;
  cards: Map<string, string>;
};

function takeBack({ stages, steps, lanes, cards }: Changing, op: MapOp): void {
  if (op.kind === "text") cards.set(op.id, applyDelta(cards.get(op.id) ?? "", op.delta));
  if (op.kind === "card.set" && op.set.field === "text") cards.set(op.id, op.set.value);
  if (op.kind === "stage.set" && op.set.field === "title") stages.set(op.id, op.set.value);
  if (op.kind === "lane.set" && op.set.field === "title") lanes.set(op.id, op.set.value);
  const step = "id" in op ? steps.get(op.id) : undefined;
  if (!step) return;
  if (op.kind === "step.set" && op.set.field === "title")
    steps.set(op.id, { ...step, title: op.set.value });
  if (op.kind === "step.move") steps.set(op.id, { ...step, stageId: op.to.stageId });
}
