import { and, asc, eq, gt, inArray, isNull, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import type { MapOp } from "../ops";
import { loggedEdit } from "../text/logged";
import type { TypedEdit, TypedHistory } from "../text/merge";
import { unpackInverse, unpackOp } from "./packed";

type Here = Pick<Context, "workspaceId">;

/** The revision of a living map, which stays ours until the transaction ends; null without such a map. */
export async function lockMap(tx: Tx, here: Here, mapId: string): Promise<number | null> {
  const [map] = await tx
    .select({ revision: journeyMaps.revision })
    .from(journeyMaps)
    .where(and(inWorkspace(here, journeyMaps, mapId), isNull(journeyMaps.archivedAt)))
    .for("update");
  return map?.revision ?? null;
}

/** Which of the ops are in the log already, and where. */
export async function appliedBefore(tx: Tx, here: Here, mapId: string, opIds: string[]) {
  if (opIds.length === 0) return [];
  return tx
    .select({ opId: mapOps.opId, revision: mapOps.revision })
    .from(mapOps)
    .where(and(inWorkspace(here, mapOps), eq(mapOps.mapId, mapId), inArray(mapOps.opId, opIds)));
}

/** The columns of the log that tell an op and its way back. */
const { revision, opId, kind, entityId, field, payload, inverse } = mapOps;
export const storedOp = { revision, opId, kind, entityId, field, payload, inverse };

/** What has been typed into the texts since the revisions their ops are based on. */
export async function typedSince(
  tx: Tx,
  here: Here,
  { mapId, ops, revision }: { mapId: string; ops: readonly MapOp[]; revision: number },
): Promise<TypedHistory> {
  const texts = ops.filter((op) => op.kind === "text");
  const bases = texts.map((op) => op.base);
  if (texts.length === 0 || Math.min(...bases) >= revision) return new Map();
  const rows = await tx
    .select(storedOp)
    .from(mapOps)
    .where(
      and(
        inWorkspace(here, mapOps),
        eq(mapOps.mapId, mapId),
        inArray(mapOps.entityId, [...new Set(texts.map((op) => op.id))]),
        inArray(mapOps.field, ["text", "title"]),
        // Both ends, so that the planner knows the range for the short one it is.
        gt(mapOps.revision, Math.min(...bases)),
        lte(mapOps.revision, revision),
      ),
    )
    .orderBy(asc(mapOps.revision));
  const history = new Map<string, TypedEdit[]>();
  for (const row of rows) {
    const typed = loggedEdit(unpackOp(row), unpackInverse(row));
    if (!typed) continue;
    const edit = { revision: row.revision, delta: typed.delta };
    history.set(typed.key, [...(history.get(typed.key) ?? []), edit]);
  }
  return history;
}
