import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { personaChannels, personas } from "@/db/schema/personas";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { editedAt, loadedAt, refuseStale } from "@/lib/core/stale";
import { inWorkspace } from "@/lib/core/transaction";
import { copyName, type NewPersona, newPersona, personaFields } from "./schema";

/** `id` is made by the form: sending it twice creates one persona. */
export const createPersona = command({
  name: "persona.create",
  input: newPersona,
  can: "persona.edit",
  run: ({ tx, ctx, input }) => insertPersona(tx, ctx, input),
  subject: (persona) => persona.id,
});

/** Changes the given fields. @throws AppError stale when it changed after `updatedAt` */
export const updatePersona = command({
  name: "persona.update",
  input: z.strictObject(personaFields).partial().extend({ personaId: id, updatedAt: loadedAt }),
  can: "persona.edit",
  async run({ tx, ctx, input: { personaId, updatedAt, channelIds, ...change } }) {
    const [saved] = await tx
      .update(personas)
      .set({ ...change, updatedAt: editedAt(ctx.now, updatedAt) })
      .where(and(inWorkspace(ctx, personas, personaId), eq(personas.updatedAt, updatedAt)))
      .returning({ id: personas.id, updatedAt: personas.updatedAt });
    if (!saved) {
      await requirePersona(tx, ctx, personaId);
      return refuseStale(tx, ctx, { noun: "persona", id: personaId });
    }
    if (channelIds) await replaceChannels(tx, ctx, personaId, channelIds);
    return saved;
  },
  subject: (persona) => persona.id,
});

/** A copy stands for no customers yet, so it takes over neither share nor rank. */
export const duplicatePersona = command({
  name: "persona.duplicate",
  input: z.strictObject({ personaId: id, id }),
  can: "persona.edit",
  async run({ tx, ctx, input }) {
    const { workspaceId, createdAt, updatedAt, archivedAt, ...original } = await requirePersona(
      tx,
      ctx,
      input.personaId,
    );
    const channels = await tx
      .select({ id: personaChannels.channelId })
      .from(personaChannels)
      .where(
        and(inWorkspace(ctx, personaChannels), eq(personaChannels.personaId, input.personaId)),
      );
    return insertPersona(tx, ctx, {
      ...original,
      id: input.id,
      name: copyName(original.name),
      sharePercent: null,
      valueRank: null,
      channelIds: channels.map((channel) => channel.id),
    });
  },
  subject: (persona) => persona.id,
});

/** Takes a persona out of every choice; maps and figures keep it. */
export const archivePersona = command({
  name: "persona.archive",
  input: z.strictObject({ personaId: id }),
  can: "persona.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.personaId, ctx.now),
  subject: (persona) => persona.id,
});

export const restorePersona = command({
  name: "persona.restore",
  input: z.strictObject({ personaId: id }),
  can: "persona.edit",
  run: ({ tx, ctx, input }) => setArchived(tx, ctx, input.personaId, null),
  subject: (persona) => persona.id,
});

type PersonaValues = Omit<NewPersona, "color"> & { color: number };

async function insertPersona(tx: Tx, ctx: Context, { channelIds, ...values }: PersonaValues) {
  const [created] = await tx
    .insert(personas)
    .values({ workspaceId: ctx.workspaceId, createdAt: ctx.now, updatedAt: ctx.now, ...values })
    .onConflictDoNothing({ target: [personas.workspaceId, personas.id] })
    .returning({ id: personas.id });
  if (created) await insertChannels(tx, ctx, created.id, channelIds);
  return { id: values.id };
}

async function replaceChannels(tx: Tx, ctx: Context, personaId: string, channelIds: string[]) {
  await tx
    .delete(personaChannels)
    .where(and(inWorkspace(ctx, personaChannels), eq(personaChannels.personaId, personaId)));
  await insertChannels(tx, ctx, personaId, channelIds);
}

async function insertChannels(tx: Tx, ctx: Context, personaId: string, channelIds: string[]) {
  const rows = [...new Set(channelIds)].map((channelId) => ({
    workspaceId: ctx.workspaceId,
    personaId,
    channelId,
  }));
  if (rows.length > 0) await tx.insert(personaChannels).values(rows);
}

async function requirePersona(tx: Tx, ctx: Context, personaId: string) {
  const [persona] = await tx
    .select()
    .from(personas)
    .where(inWorkspace(ctx, personas, personaId));
  return persona ?? missing("Persona");
}

async function setArchived(tx: Tx, ctx: Context, personaId: string, archivedAt: Date | null) {
  const [persona] = await tx
    .update(personas)
    .set({ archivedAt })
    .where(inWorkspace(ctx, personas, personaId))
    .returning({ id: personas.id });
  return persona ?? missing("Persona");
}
