import { type MapOp, mapOp } from "../../ops";
import { applyDelta } from "../../text/codec";
import { replacedText, type TextPlace } from "../../text/place";
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

function takeBack(names: Changing, op: MapOp): void {
  const replaced = replacedText(op);
  if (replaced) rename(names, replaced.place, () => replaced.value);
  if (op.kind === "text") rename(names, op, (title) => applyDelta(title, op.delta));
  const step = op.kind === "step.move" ? names.steps.get(op.id) : undefined;
  if (op.kind === "step.move" && step) names.steps.set(op.id, { ...step, stageId: op.to.stageId });
}

function rename(names: Changing, { entity, id }: TextPlace, change: (title: string) => string) {
  const step = entity === "step" ? names.steps.get(id) : undefined;
  if (step) names.steps.set(id, { ...step, title: change(step.title) });
  if (entity === "step") return;
  const titles = { card: names.cards, stage: names.stages, lane: names.lanes }[entity];
  titles.set(id, change(titles.get(id) ?? ""));
}
