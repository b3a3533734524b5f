import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { stageRules } from "@/db/schema/customers";
import { journeyMaps, stages } from "@/db/schema/maps";
import type { Context } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { defaultStageRules } from "../default-rules";
import { startRebuild } from "../rebuild/commands";
import { type StageRule, stageRuleSchema } from "../rules";

/** Replaces the rules of a map; the worker then derives the map anew. */
export const setStageRules = command({
  name: "stageRules.set",
  input: z.strictObject({ mapId: id, rules: z.array(stageRuleSchema).max(200) }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { mapId, rules } }) {
    const known = await stagesOf(tx, ctx, mapId);
    for (const [index, rule] of rules.entries()) {
      if (!known.some((stage) => stage.id === rule.stageId)) {
        invalid(`rules.${index}.stageId`, "This stage is not on the map.");
      }
    }
    await replaceRules(tx, ctx, mapId, rules);
    return { mapId, count: rules.length };
  },
  subject: ({ mapId }) => mapId,
});

/** Gives a map the usual rules of online shops for the kinds of its stages. */
export const applyDefaultStageRules = command({
  name: "stageRules.useDefaults",
  input: z.strictObject({ mapId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { mapId } }) {
    const rules = defaultStageRules(await stagesOf(tx, ctx, mapId));
    await replaceRules(tx, ctx, mapId, rules);
    return { mapId, count: rules.length };
  },
  subject: ({ mapId }) => mapId,
});

/** The step of making a map that makes it measurable at once: the usual rules for its stages. */
export async function insertDefaultStageRules(tx: Tx, ctx: Context, mapId: string): Promise<void> {
  await replaceRules(tx, ctx, mapId, defaultStageRules(await stagesOf(tx, ctx, mapId)));
}

async function stagesOf(tx: Tx, ctx: Context, mapId: string) {
  const [map] = await tx
    .select({ id: journeyMaps.id })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
  if (!map) missing("Map");
  return tx
    .select({ id: stages.id, kind: stages.kind })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), eq(stages.mapId, mapId), isNull(stages.deletedAt)))
    .orderBy(stages.orderKey);
}

/** The map is locked first: of two who save at once, the later one replaces what the earlier one saved. */
async function replaceRules(tx: Tx, ctx: Context, mapId: string, rules: StageRule[]) {
  await startRebuild(tx, ctx, mapId);
  await tx.delete(stageRules).where(and(inWorkspace(ctx, stageRules), eq(stageRules.mapId, mapId)));
  if (rules.length === 0) return;
  const { workspaceId } = ctx;
  await tx
    .insert(stageRules)
    .values(
      rules.map((rule, position) => ({ workspaceId, mapId, id: newId(), position, ...rule })),
    );
}
