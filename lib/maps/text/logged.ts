import { type MapOp, mapOp } from "../ops";
import { applyDelta, replacement } from "./codec";
import type { TextDelta } from "./delta";
import { replacedText, textKey } from "./place";

/** The edit of a text that a row of the log stands for, and which text by its `textKey`; null for all other rows. */
export function loggedEdit(
  payload: unknown,
  inverse: unknown,
): { key: string; delta: TextDelta } | null {
  const op = mapOp.safeParse(payload).data;
  if (op?.kind === "text") return { key: textKey(op), delta: op.delta };
  const now = op && replacedText(op);
  const back = mapOp.array().safeParse(inverse).data?.[0];
  const before = now && back && textBefore(back, now.value);
  if (!now || before === undefined || before === null) return null;
  return { key: textKey(now.place), delta: replacement(before, now.value) };
}

/** The log's older entries replaced whole texts; what stood there before is in their inverse. */
const textBefore = (back: MapOp, now: string): string | undefined =>
  back.kind === "text" ? applyDelta(now, back.delta) : replacedText(back)?.value;
