import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { frameworks, mapStates } from "@/db/enums";
import { journeyMaps, mapPersonas } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { findMember } from "@/lib/access/members";
import { type Context, memberIdOf } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { groupedCommand } from "@/lib/core/grouped-command";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { rebuildAfterMapChange } from "@/lib/customers/rebuild/commands";
import { insertDefaultStageRules } from "@/lib/customers/stage-rules/commands";
import { applyBatch, applyBatches } from "./batch/commands";
import { readOps } from "./batch/model";
import { workingSpellMs } from "./batch/spells";
import { instantiate } from "./frameworks/instantiate";
import { title } from "./schema";

const objective = prose(500);
const personaIds = z.array(id).max(12);

/** A new map from a framework, with its example cards if wanted, and the usual stage rules. @throws AppError not_found: a persona */
export const createMap = command({
  name: "map.create",
  input: z.strictObject({
    title,
    objective: objective.default(""),
    framework: z.enum(frameworks),
    personaIds: personaIds.default([]),
    state: z.enum(mapStates).default("current"),
    withCards: z.boolean().default(true),
  }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const { withCards, personaIds: people, ...map } = input;
    const mapId = newId();
    await tx.insert(journeyMaps).values({
      ...map,
      workspaceId: ctx.workspaceId,
      id: mapId,
      ownerId: memberIdOf(ctx),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    const own = [...new Set(people)];
    await setPersonas(tx, ctx, { mapId, personaIds: own });
    const ops = instantiate({ framework: map.framework, personaIds: own, withCards, newId });
    await applyBatch(tx, ctx, { mapId, clientId: newId(), batchId: newId(), ops });
    await insertDefaultStageRules(tx, ctx, mapId);
    return { id: mapId };
  },
  subject: (map) => map.id,
});

/** @throws AppError not_found */
export const renameMap = command({
  name: "map.rename",
  input: z.strictObject({ mapId: id, title }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [map] = await tx
      .update(journeyMaps)
      .set({ title: input.title, updatedAt: ctx.now })
      .where(inWorkspace(ctx, journeyMaps, input.mapId))
      .returning({ id: journeyMaps.id, title: journeyMaps.title });
    return map ?? missing("Map");
  },
  subject: (map) => map.id,
});

/** Changes what is known of a map beside its board; what is not named stays. @throws AppError not_found, invalid */
export const updateMap = command({
  name: "map.update",
  input: z.strictObject({
    mapId: id,
    objective: objective.optional(),
    state: z.enum(mapStates).optional(),
    ownerId: id.nullable().optional(),
    personaIds: personaIds.optional(),
  }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const { mapId, personaIds: people, ...changes } = input;
    if (changes.ownerId && !(await findMember(tx, ctx, changes.ownerId)))
      invalid("ownerId", "The owner must be a member of this workspace.");
    const [map] = await tx
      .update(journeyMaps)
      .set({ ...changes, updatedAt: ctx.now })
      .where(inWorkspace(ctx, journeyMaps, mapId))
      .returning({ id: journeyMaps.id });
    if (!map) missing("Map");
    if (people) await setPersonas(tx, ctx, { mapId, personaIds: [...new Set(people)] });
    return { id: mapId };
  },
  subject: (map) => map.id,
});

/** Takes a map off the lists; its rows, log and answers stay. */
export const archiveMap = command({
  name: "map.archive",
  input: z.strictObject({ mapId: id, isArchived: z.boolean().default(true) }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [map] = await tx
      .update(journeyMaps)
      .set({ archivedAt: input.isArchived ? ctx.now : null, updatedAt: ctx.now })
      .where(inWorkspace(ctx, journeyMaps, input.mapId))
      .returning({ id: journeyMaps.id });
    return map ?? missing("Map");
  },
  subject: (map) => map.id,
});

/**
 * Applies a batch of ops. A malformed or impossible op is rejected with a reason, the rest apply. Batches
 * of one map that come while another is being committed share the next transaction.
 */
export const applyMapOps = groupedCommand({
  name: "map.applyOps",
  input: z.strictObject({
    mapId: id,
    clientId: id,
    batchId: id,
    ops: z
      .array(z.looseObject({ opId: id }))
      .min(1)
      .max(500),
  }),
  can: "map.edit",
  key: ({ mapId }) => mapId,
  async run({ tx, here, calls }) {
    const read = calls.map(({ ctx, input }) => ({ ctx, input, ...readOps(input.ops) }));
    const outcomes = await applyBatches(
      tx,
      here,
      read.map(({ ctx, input, readable }) => ({ ctx, batch: { ...input, ops: readable } })),
    );
    for (const [index, { ctx, input, readable }] of read.entries()) {
      const outcome = outcomes[index];
      if (!outcome?.ok) continue;
      const applied = new Set(outcome.value.applied.map(({ opId }) => opId));
      const changes = readable.filter(({ opId }) => applied.has(opId));
      await rebuildAfterMapChange(tx, ctx, input.mapId, changes);
    }
    return outcomes.map((outcome, index) => {
      if (!outcome.ok) return outcome;
      const rejected = [...(read[index]?.malformed ?? []), ...outcome.value.rejected];
      return { ok: true, value: { ...outcome.value, rejected } };
    });
  },
  subject: (_, input) => input.mapId,
  // The log tells every op; the audit tells who worked on the map, and when.
  spell: { ms: workingSpellMs, detail: ({ revision, applied }) => startOf(revision, applied) },
});

function startOf(revision: number, applied: readonly { revision: number }[]) {
  const [first = revision + 1] = applied.map((one) => one.revision);
  return { afterRevision: first - 1 };
}

type People = { mapId: string; personaIds: string[] };

async function setPersonas(tx: Tx, ctx: Context, { mapId, personaIds: people }: People) {
  const { workspaceId } = ctx;
  await tx
    .delete(mapPersonas)
    .where(and(inWorkspace(ctx, mapPersonas), eq(mapPersonas.mapId, mapId)));
  if (people.length === 0) return;
  const known = await tx
    .select({ id: personas.id })
    .from(personas)
    .where(and(inWorkspace(ctx, personas), inArray(personas.id, people)));
  if (known.length < people.length) missing("Persona");
  await tx
    .insert(mapPersonas)
    .values(people.map((personaId) => ({ workspaceId, mapId, personaId })));
}
