import { and, asc, desc, eq, gt, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mapVersions } from "@/db/schema/map-versions";
import { mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { applyOp } from "../../apply-op";
import { unpackOp } from "../../batch/packed";
import { storedOp } from "../../batch/queries";
import { type Board, emptyBoard } from "../../model";
import { mapOp } from "../../ops";
import { readSnapshot } from "../snapshot";

type Here = Pick<Context, "workspaceId">;
type Moment = { mapId: string; revision: number };

/** The board as it stood after a revision: the nearest snapshot before it and the log from there on. */
export async function boardAt(tx: Tx, here: Here, moment: Moment): Promise<Board> {
  const { mapId, revision } = moment;
  const start = await nearestSnapshot(tx, here, moment);
  const rows = await tx
    .select(storedOp)
    .from(mapOps)
    .where(
      and(
        inWorkspace(here, mapOps),
        eq(mapOps.mapId, mapId),
        gt(mapOps.revision, start.revision),
        lte(mapOps.revision, revision),
      ),
    )
    .orderBy(asc(mapOps.revision));
  return rows.reduce((board, row) => {
    const op = mapOp.safeParse(unpackOp(row));
    return op.success ? applyOp(board, op.data) : board;
  }, start.board);
}

async function nearestSnapshot(tx: Tx, here: Here, { mapId, revision }: Moment) {
  const [row] = await tx
    .select({ revision: mapVersions.revision, snapshot: mapVersions.snapshot })
    .from(mapVersions)
    .where(
      and(
        inWorkspace(here, mapVersions),
        eq(mapVersions.mapId, mapId),
        lte(mapVersions.revision, revision),
      ),
    )
    .orderBy(desc(mapVersions.revision))
    .limit(1);
  const board = row && readSnapshot(row.snapshot);
  return row && board ? { revision: row.revision, board } : { revision: 0, board: emptyBoard };
}
