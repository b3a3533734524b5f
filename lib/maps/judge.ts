import { applyOp } from "./apply-op";
import { invertOp } from "./invert-op";
import type { Board } from "./model";
import type { MapOp } from "./ops";
import { outsideReferences } from "./references";
import { lookUp, type RejectionReason, rejection } from "./rejection";
import { replacement } from "./text/codec";
import { mergeText, type TypedEdit, type TypedHistory } from "./text/merge";

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
    const reason = op === null ? "malformed" : (rejection(board, op) ?? refusal(op, around));
    if (op === null || reason !== null) {
      rejected.push({ opId: asked.opId, reason: reason ?? "malformed" });
      continue;
    }
    const inverse = invertOp(board, op, around.newId());
    applied.push({ op, inverse: inverse ? [inverse] : [] });
    if (op.kind === "text") remember(typed, op.id, { revision: revision + 1, delta: op.delta });
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
  if (op.kind !== "card.set" || op.set.field !== "text") return op;
  const card = lookUp(board.cards, op.id);
  if (!card) return op;
  const { opId, id, set } = op;
  const place = { opId, id, kind: "text", entity: "card", field: "text" } as const;
  return { ...place, delta: replacement(card.text, set.value), base: revision };
}

function remember(typed: Map<string, readonly TypedEdit[]>, id: string, edit: TypedEdit) {
  typed.set(id, [...(typed.get(id) ?? []), edit]);
}

function refusal(op: MapOp, { known, taken }: Surroundings): RejectionReason | null {
  if ("value" in op && op.kind !== "emotion.set" && taken.has(op.value.id)) return "already-exists";
  return outsideReferences(op).every((id) => known.has(id)) ? null : "reference-not-found";
}
