import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { mapStates } from "@/db/enums";
import { mapTemplates } from "@/db/schema/map-library";
import { cards, emotions, journeyMaps, mapOps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { type Context, memberIdOf } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line, prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { applyBatch } from "../batch/commands";
import { instantiateStages } from "../frameworks/instantiate";
import { signalMap } from "../live/commands";
import type { ClientOp } from "../ops";
import { rowsIn } from "../parts";
import { referencesOf } from "../references";
import { loadBoard, loadKnown } from "../rows/queries";
import { title } from "../schema";
import { readSnapshot, storedBoard, toStored } from "../versions/snapshot";
import { isIndustry, templateOf } from "./catalogue";
import { anonymousBoard, anybody, copyOps } from "./copy";
import { builtIns } from "./keys";
import { draftSurvey, linkLibrary, startMap } from "./start/commands";

const source = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("built-in"), key: z.enum(builtIns) }),
  z.strictObject({ kind: z.literal("workspace"), templateId: id }),
]);

/**
 * A map drawn from a template, with what comes along if wanted: typical cards, touchpoints for the
 * library, and a draft survey for the stage that decides. @throws AppError not_found
 */
export const createMapFromTemplate = command({
  name: "map.createFromTemplate",
  input: z.strictObject({
    title,
    objective: prose(500).default(""),
    state: z.enum(mapStates).default("current"),
    personaIds: z.array(id).max(12).default([]),
    source,
    withCards: z.boolean().default(true),
    withTouchpoints: z.boolean().default(true),
    withSurvey: z.boolean().default(true),
  }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const { source: from, personaIds, withCards } = input;
    const map = { title: input.title, objective: input.objective, state: input.state, personaIds };
    if (from.kind === "workspace") {
      const board = await readTemplate(tx, ctx, from.templateId);
      const heirs = new Map([[anybody, personaIds]]);
      const ops = copyOps(board, { newId, personas: heirs, known: new Set(), withCards });
      const started = await startMap(tx, ctx, { ...map, framework: "blank" }, ops);
      return { id: started.mapId, surveyId: null };
    }
    const { stages, survey } = templateOf(from.key);
    const links =
      withCards && input.withTouchpoints ? await linkLibrary(tx, ctx, stages) : undefined;
    const ops = instantiateStages({ stages, personaIds, withCards, links, newId });
    const framework = isIndustry(from.key) ? "blank" : from.key;
    const { mapId, revision } = await startMap(tx, ctx, { ...map, framework }, ops);
    if (withCards && from.key !== "blank") await markExample(tx, ctx, mapId, revision);
    const surveyId = input.withSurvey ? await draftSurvey(tx, ctx, mapId, survey) : null;
    return { id: mapId, surveyId };
  },
  subject: (map) => map.id,
});

/** Keeps a map's stages, lanes and cards for others to start from. @throws AppError not_found */
export const saveMapTemplate = command({
  name: "map.saveTemplate",
  input: z.strictObject({
    mapId: id,
    templateId: id,
    name: line(80),
    description: prose(300).default(""),
  }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, templateId, ...values } }) {
    await requireMap(tx, ctx, mapId);
    const board = await loadBoard(tx, ctx, mapId);
    const createdBy = memberIdOf(ctx);
    await tx
      .insert(mapTemplates)
      .values({
        ...{ ...values, workspaceId: ctx.workspaceId, id: templateId },
        ...{ board: toStored(anonymousBoard(board)), createdBy, createdAt: ctx.now },
      })
      .onConflictDoNothing();
    return { templateId };
  },
  subject: (template) => template.templateId,
});

/** Takes a template of the workspace away; maps made from it stay. @throws AppError not_found */
export const deleteMapTemplate = command({
  name: "map.deleteTemplate",
  input: z.strictObject({ templateId: id }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const [gone] = await tx
      .delete(mapTemplates)
      .where(inWorkspace(ctx, mapTemplates, input.templateId))
      .returning({ templateId: mapTemplates.id });
    return gone ?? missing("Template");
  },
  subject: (template) => template.templateId,
});

/**
 * Draws a copied board as a new map. What its cards pointed at stays where it is known here; feelings
 * go to the personas of the same id, or of the same name. @throws AppError invalid
 */
export const pasteMap = command({
  name: "map.paste",
  input: z.strictObject({
    title,
    objective: prose(500).default(""),
    state: z.enum(mapStates).default("draft"),
    personas: z.array(z.strictObject({ id, name: z.string().max(200) })).max(12),
    board: storedBoard,
  }),
  can: "map.edit",
  async run({ tx, ctx, input }) {
    const board = readSnapshot(input.board) ?? invalid("board", "This map cannot be read.");
    if (rowsIn(board.cards).length > 10_000) invalid("board", "At most 10 000 cards.");
    const heirs = await findHeirs(tx, ctx, input.personas);
    const every = copyOps(board, { newId, personas: heirs, known: null });
    const known = await loadKnown(tx, ctx, referencesOf(every));
    const ops = copyOps(board, { newId, personas: heirs, known });
    const { title: name, objective, state } = input;
    const personaIds = [...heirs.values()].flat();
    const map = { title: name, objective, state, personaIds, framework: "blank" as const };
    return { id: (await startMap(tx, ctx, map, ops)).mapId };
  },
  subject: (map) => map.id,
});

/** Ends the example of a map: its untouched cards and feelings go, or everything stays. */
export const endExample = command({
  name: "map.endExample",
  input: z.strictObject({ mapId: id, isKept: z.boolean() }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId, isKept } }) {
    const { exampleRevision } = await requireMap(tx, ctx, mapId);
    if (exampleRevision === null) return { mapId, cleared: 0 };
    await markExample(tx, ctx, mapId, null);
    signalMap(tx, ctx, mapId, "map");
    if (isKept) return { mapId, cleared: 0 };
    const ops = await clearing(tx, ctx, mapId, exampleRevision);
    if (ops.length === 0) return { mapId, cleared: 0 };
    const batch = { mapId, clientId: newId(), batchId: newId(), ops };
    const { applied } = await applyBatch(tx, ctx, batch);
    return { mapId, cleared: applied.length };
  },
  subject: (map) => map.mapId,
});

async function readTemplate(tx: Tx, ctx: Context, templateId: string) {
  const [row] = await tx
    .select({ board: mapTemplates.board })
    .from(mapTemplates)
    .where(inWorkspace(ctx, mapTemplates, templateId));
  if (!row) missing("Template");
  return readSnapshot(row.board) ?? missing("Template");
}

async function requireMap(tx: Tx, ctx: Context, mapId: string) {
  const [map] = await tx
    .select({ exampleRevision: journeyMaps.exampleRevision })
    .from(journeyMaps)
    .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)))
    .for("update");
  return map ?? missing("Map");
}

async function markExample(tx: Tx, ctx: Context, mapId: string, revision: number | null) {
  await tx
    .update(journeyMaps)
    .set({ exampleRevision: revision })
    .where(inWorkspace(ctx, journeyMaps, mapId));
}

type People = readonly { id: string; name: string }[];

async function findHeirs(tx: Tx, ctx: Context, people: People): Promise<Map<string, string[]>> {
  const heirs = new Map<string, string[]>();
  if (people.length === 0) return heirs;
  const rows = await tx
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(inWorkspace(ctx, personas), isNull(personas.archivedAt)));
  for (const person of people) {
    const heir =
      rows.find((row) => row.id === person.id) ?? rows.find((row) => row.name === person.name);
    if (heir && !heirs.has(person.id)) heirs.set(person.id, [heir.id]);
  }
  return heirs;
}

/** Deletions of what the example brought and nobody has changed since. */
async function clearing(tx: Tx, ctx: Context, mapId: string, revision: number) {
  const touched = new Set(
    (
      await tx
        .selectDistinct({ id: mapOps.entityId })
        .from(mapOps)
        .where(
          and(inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId), gt(mapOps.revision, revision)),
        )
    ).map((row) => row.id),
  );
  const brought = await tx
    .select({ id: cards.id })
    .from(cards)
    .where(and(inWorkspace(ctx, cards), eq(cards.mapId, mapId), isNull(cards.deletedAt)));
  const felt = await tx
    .select({ stepId: emotions.stepId, personaId: emotions.personaId })
    .from(emotions)
    .where(and(inWorkspace(ctx, emotions), eq(emotions.mapId, mapId)));
  const ops: ClientOp[] = [
    ...brought
      .filter((card) => !touched.has(card.id))
      .map((card): ClientOp => ({ opId: newId(), kind: "card.delete", id: card.id })),
    ...felt
      .filter(({ stepId }) => !touched.has(stepId))
      .map((one): ClientOp => ({ opId: newId(), kind: "emotion.set", ...one, value: null })),
  ];
  return ops;
}
