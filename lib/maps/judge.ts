import { applyOp } from "./apply-op";
import { invertOp } from "./invert-op";
import type { Board } from "./model";
import type { MapOp } from "./ops";
import { outsideReferences } from "./references";
import { type RejectionReason, rejection } from "./rejection";

export type AppliedOp = { op: MapOp; inverse: MapOp[] };
type RejectedOp = { opId: string; reason: RejectionReason };
type Judgement = { board: Board; applied: AppliedOp[]; rejected: RejectedOp[] };

/** What the server answers to a batch. */
export type BatchResult = {
  revision: number;
  applied: { opId: string; revision: number }[];
  rejected: RejectedOp[];
  /** ops of the server's own that follow the batch, for the client to apply as well */
  followUps: MapOp[];
};

/** What lies outside the map and decides whether an op may refer to it. */
export type Surroundings = {
  /** touchpoints, channels, pain points and personas that exist in this workspace */
  known: ReadonlySet<string>;
  /** ids that other maps of the workspace have taken */
  taken: ReadonlySet<string>;
};

/** Folds the ops over the board; one that cannot apply is set aside with a reason and the rest go on. */
export function judge(
  start: Board,
  ops: readonly MapOp[],
  around: Surroundings & { newId: () => string },
): Judgement {
  const applied: AppliedOp[] = [];
  const rejected: RejectedOp[] = [];
  let board = start;
  for (const op of ops) {
    const reason = rejection(board, op) ?? refusal(op, around);
    if (reason !== null) {
      rejected.push({ opId: op.opId, reason });
      continue;
    }
    const inverse = invertOp(board, op, around.newId());
    applied.push({ op, inverse: inverse ? [inverse] : [] });
    board = applyOp(board, op);
  }
  return { board, applied, rejected };
}

function refusal(op: MapOp, { known, taken }: Surroundings): RejectionReason | null {
  if ("value" in op && op.kind !== "emotion.set" && taken.has(op.value.id)) return "already-exists";
  return outsideReferences(op).every((id) => known.has(id)) ? null : "reference-not-found";
}
