import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { applyOp } from "../../apply-op";
import { rowsOf } from "../../collections";
import { diffBoards } from "../../diff";
import { invertOp } from "../../invert-op";
import type { AppliedOp } from "../../judge";
import type { Board } from "../../model";
import { crowded, rebalanceOp } from "../../rebalance";
import { writeDiff } from "../../rows/commands";
import { loadBoard } from "../../rows/queries";
import { type Author, writeLog } from "../log/commands";
import type { LogEntry } from "../model";

type After = { mapId: string; applied: readonly AppliedOp[]; revision: number; author: Author };

/** Shortens order keys that years of inserting at one place have made long. */
export async function makeRoom(
  tx: Tx,
  ctx: Context,
  { mapId, applied, revision, author }: After,
): Promise<LogEntry[]> {
  const entities = crowded(applied.map(({ op }) => op));
  if (entities.length === 0) return [];
  const before = await loadBoard(tx, ctx, mapId);
  const ops = entities.map((entity) => rebalanceOp(entity, rowsOf(before, entity), newId()));
  let board: Board = before;
  const followUps = ops.map((op): AppliedOp => {
    const inverse = invertOp(board, op, newId());
    board = applyOp(board, op);
    return { op, inverse: inverse ? [inverse] : [] };
  });
  await writeDiff(tx, ctx, { mapId, diff: diffBoards(before, board) });
  return writeLog(tx, { mapId, revision, applied: followUps, authorOf: () => author });
}
