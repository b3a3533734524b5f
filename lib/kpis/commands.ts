import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Kpi, kpis } from "@/db/enums";
import { targets } from "@/db/schema/kpis";
import { findMember } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { day } from "./input";
import { requirePlace } from "./places/queries";
import { isOfStages, targetProblem } from "./targets";

/** Sets the goal of a figure, in the unit it is shown in; null takes the goal away. */
export const setTarget = command({
  name: "target.set",
  input: z
    .strictObject({
      mapId: id,
      stageId: id.nullable(),
      kpi: z.enum(kpis),
      value: z.number({ error: "Please type a number." }).nullable(),
      /** A member who looks after it. */
      ownerId: id.nullable().default(null),
      /** The day by which it should be reached. */
      dueOn: day.nullable().default(null),
    })
    .superRefine(({ kpi, stageId, value }, issues) => {
      if (stageId !== null && value !== null && !isOfStages(kpi)) {
        const message = "Orders are counted over the whole journey.";
        issues.addIssue({ code: "custom", path: ["stageId"], message });
      }
      const problem = value === null ? null : targetProblem(kpi, value);
      if (problem) issues.addIssue({ code: "custom", path: ["value"], message: problem });
    }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { mapId, stageId, kpi, value, ownerId, dueOn } }) {
    await requirePlace(tx, ctx, { mapId, stageId });
    if (ownerId !== null && !(await findMember(tx, ctx, ownerId))) missing("Member");
    if (value === null) await tx.delete(targets).where(placeOf(ctx, mapId, stageId, kpi));
    else {
      const fresh = { workspaceId: ctx.workspaceId, id: newId(), mapId, stageId, kpi };
      await tx
        .insert(targets)
        .values({ ...fresh, value, ownerId, dueOn, updatedAt: ctx.now })
        .onConflictDoUpdate({
          target: [targets.workspaceId, targets.mapId, targets.stageId, targets.kpi],
          set: { value, ownerId, dueOn, updatedAt: ctx.now },
        });
    }
    return { mapId, stageId, kpi, value };
  },
  subject: ({ mapId }) => mapId,
});

function placeOf(ctx: Context, mapId: string, stageId: string | null, kpi: Kpi) {
  const stage = stageId === null ? isNull(targets.stageId) : eq(targets.stageId, stageId);
  return and(inWorkspace(ctx, targets), eq(targets.mapId, mapId), eq(targets.kpi, kpi), stage);
}
