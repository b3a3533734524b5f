import { applyOp } from "./apply-op";
import { invertOp } from "./invert-op";
import type { Board } from "./model";
import type { MapOp, TextOp } from "./ops";
import { outsideReferences } from "./references";
import { type RejectionReason, rejection } from "./rejection";
import { applyDelta } from "./text/codec";
import { mergeText, type TypedEdit, type TypedHistory } from "./text/merge";
import { asEdit, textAt, textKey } from "./text/place";

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
  /** what exists in this workspace of all that cards can point at */
  known: ReadonlySet<string>;
  /** ids that other maps of the workspace have taken */
  taken: ReadonlySet<string>;
};

type Judging = Surroundings & {
  newId: () => string;
  /** of the board before the first op */
  revision: number;
  typed: TypedHistory;
};

/**
 * Folds the ops over the board; one that cannot apply is set aside with a reason and the rest go on.
 * Typed text is merged over what others have typed since its base.
 */
export function judge(start: Board, ops: readonly MapOp[], around: Judging): Judgement {
  const applied: AppliedOp[] = [];
  const rejected: RejectedOp[] = [];
  const typed = new Map(around.typed);
  let board = start;
  for (const asked of ops) {
    const revision = around.revision + applied.length;
    const op = settled(board, asked, { typed, revision });
    const reason = op === null ? "malformed" : (rejection(board, op) ?? refusal(board, op, around));
    if (op === null || reason !== null) {
      rejected.push({ opId: asked.opId, reason: reason ?? "malformed" });
      continue;
    }
    const inverse = invertOp(board, op, around.newId());
    applied.push({ op, inverse: inverse ? [inverse] : [] });
    if (op.kind === "text")
      remember(typed, textKey(op), { revision: revision + 1, delta: op.delta });
    board = applyOp(board, op);
  }
  return { board, applied, rejected };
}

type Now = { typed: TypedHistory; revision: number };

/** The op as the log will have it: all changes of texts are edits that others can merge over. */
function settled(board: Board, op: MapOp, { typed, revision }: Now): MapOp | null {
  if (op.kind === "text") {
    return op.base > revision ? null : mergeText(op, typed, { revision });
  }
  return asEdit(board, op, revision);
}

function remember(typed: Map<string, readonly TypedEdit[]>, key: string, edit: TypedEdit) {
  typed.set(key, [...(typed.get(key) ?? []), edit]);
}

function refusal(board: Board, op: MapOp, { known, taken }: Surroundings): RejectionReason | null {
  if (op.kind === "text" && op.field === "title" && isNamelessAfter(board, op)) return "nameless";
  if ("value" in op && op.kind !== "emotion.set" && taken.has(op.value.id)) return "already-exists";
  return outsideReferences(op).every((id) => known.has(id)) ? null : "reference-not-found";
}

/** Somebody may empty a name while they type another one; nobody else ever sees it empty. */
const isNamelessAfter = (board: Board, op: TextOp): boolean =>
  applyDelta(textAt(board, op) ?? "", op.delta).trim() === "";
