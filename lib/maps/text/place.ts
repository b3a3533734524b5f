import { lookUp } from "../look-up";
import type { Board } from "../model";
import type { MapOp, TextOp } from "../ops";
import { rowIn } from "../parts";
import { replacement } from "./codec";
import type { TextDelta } from "./delta";

/** A text that several people may type in at once: what a card says, what a stage, step or lane is called. */
export type TextPlace =
  | { entity: "card"; field: "text"; id: string }
  | { entity: "stage" | "step" | "lane"; field: "title"; id: string };

export const cardTextOf = (id: string): TextPlace => ({ entity: "card", field: "text", id });
export const titleOf = (entity: "stage" | "step" | "lane", id: string): TextPlace => ({
  ...{ entity, field: "title", id },
});

export const placeOf = ({ entity, id }: TextOp): TextPlace =>
  entity === "card" ? cardTextOf(id) : titleOf(entity, id);

/** A name for a text, the same for all ops and places that mean it. */
export const textKey = ({ entity, id }: Pick<TextPlace, "entity" | "id">) => `${entity}|${id}`;

export const isSameText = (one: TextPlace, other: TextPlace): boolean =>
  one.id === other.id && one.entity === other.entity;

/** What stands there now; undefined where there is no such thing, deleted ones included. */
export function textAt(board: Board, { entity, id }: TextPlace): string | undefined {
  switch (entity) {
    case "card":
      return rowIn(board.cards, id)?.text;
    case "stage":
      return lookUp(board.stages, id)?.title;
    case "step":
      return lookUp(board.steps, id)?.title;
    case "lane":
      return lookUp(board.lanes, id)?.title;
  }
}

type Typed = { opId: string; delta: TextDelta; base: number };

export const textOp = (place: TextPlace, typed: Typed): TextOp => ({
  ...typed,
  kind: "text",
  ...place,
});

/** Which text an op replaces as a whole, and by what; null for all others. */
export function replacedText(op: MapOp): { place: TextPlace; value: string } | null {
  if (op.kind === "card.set" && op.set.field === "text")
    return { place: cardTextOf(op.id), value: op.set.value };
  if (op.kind === "stage.set" && op.set.field === "title")
    return { place: titleOf("stage", op.id), value: op.set.value };
  if (op.kind === "step.set" && op.set.field === "title")
    return { place: titleOf("step", op.id), value: op.set.value };
  if (op.kind === "lane.set" && op.set.field === "title")
    return { place: titleOf("lane", op.id), value: op.set.value };
  return null;
}

/** An op that replaces a text as a whole, as the edit it is, so that what others type meanwhile stays. */
export function asEdit<Op extends MapOp>(board: Board, op: Op, base = 0): Op | TextOp {
  const replaced = replacedText(op);
  const before = replaced && textAt(board, replaced.place);
  if (!replaced || before === undefined || before === null) return op;
  const delta = replacement(before, replaced.value);
  return textOp(replaced.place, { opId: op.opId, delta, base });
}
