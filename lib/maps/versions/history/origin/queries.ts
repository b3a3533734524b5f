import { and, asc, eq, like } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mapOps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";

/** The change that made something; `actorName` is null where nobody but the product did. */
export type Origin = { revision: number; at: Date; actorName: string | null };

/** Who added a card, stage, step or lane, and when; null where the log does not tell. */
export async function findOrigin(
  tx: Tx,
  ctx: Context,
  { mapId, entityId }: { mapId: string; entityId: string },
): Promise<Origin | null> {
  const [made] = await tx
    .select({ revision: mapOps.revision, at: mapOps.at, actorId: mapOps.actorId })
    .from(mapOps)
    .where(
      and(
        ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId)],
        eq(mapOps.entityId, entityId),
        like(mapOps.kind, "%.create"),
      ),
    )
    .orderBy(asc(mapOps.revision))
    .limit(1);
  if (!made) return null;
  const { revision, at, actorId } = made;
  const names = await selectActorNames(tx, ctx, actorId === null ? [] : [actorId]);
  return { revision, at, actorName: names.get(actorId ?? "") ?? null };
}
