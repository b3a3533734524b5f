import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { journeyMaps, stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { inWorkspace } from "@/lib/core/transaction";

/** A living map, or one of its living stages. @throws AppError not_found */
export async function requirePlace(
  tx: Tx,
  ctx: Context,
  { mapId, stageId = null }: { mapId: string; stageId?: string | null },
): Promise<{ id: string; title: string }> {
  const [map] = await tx
    .select({ id: journeyMaps.id, title: journeyMaps.title })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
  if (!map) return missing("Map");
  if (stageId === null) return map;
  const [stage] = await tx
    .select({ id: stages.id })
    .from(stages)
    .where(
      and(inWorkspace(ctx, stages, stageId), eq(stages.mapId, mapId), isNull(stages.deletedAt)),
    );
  return stage ? map : missing("Stage");
}
