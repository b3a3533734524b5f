import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { type MapOp, mapOp } from "../ops";
import { applyDelta, replacement } from "../text/codec";
import type { TypedEdit, TypedHistory } from "../text/merge";
import { unpackOp } from "./packed";

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

/** What has been typed into the cards since the revisions their ops are based on. */
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
        eq(mapOps.field, "text"),
        gt(mapOps.revision, Math.min(...bases)),
      ),
    )
    .orderBy(asc(mapOps.revision));
  const history = new Map<string, TypedEdit[]>();
  for (const row of rows) {
    const typed = editOf(unpackOp(row), row.inverse);
    if (!typed) continue;
    const edit = { revision: row.revision, delta: typed.delta };
    history.set(typed.id, [...(history.get(typed.id) ?? []), edit]);
  }
  return history;
}

/** The log's older entries replaced whole texts; what stood there before is in their inverse. */
function editOf(
  payload: unknown,
  inverse: unknown,
): { id: string; delta: TypedEdit["delta"] } | null {
  const op = mapOp.safeParse(payload).data;
  if (op?.kind === "text") return { id: op.id, delta: op.delta };
  if (op?.kind !== "card.set" || op.set.field !== "text") return null;
  const back = mapOp.array().safeParse(inverse).data?.[0];
  if (back?.kind === "text") {
    const delta = replacement(applyDelta(op.set.value, back.delta), op.set.value);
    return { id: op.id, delta };
  }
  if (back?.kind !== "card.set" || back.set.field !== "text") return null;
  return { id: op.id, delta: replacement(back.set.value, op.set.value) };
}
