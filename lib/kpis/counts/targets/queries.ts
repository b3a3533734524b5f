import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { targets } from "@/db/schema/kpis";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";

/** The goals of a map and of its stages, in the unit their figure is shown in. */
export const readTargets = (tx: Tx, ctx: Context, mapId: string) =>
  tx
    .select({
      stageId: targets.stageId,
      kpi: targets.kpi,
      value: targets.value,
      ownerId: targets.ownerId,
      dueOn: targets.dueOn,
    })
    .from(targets)
    .where(and(inWorkspace(ctx, targets), eq(targets.mapId, mapId)));
