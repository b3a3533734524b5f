import { and, asc, avg, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { painPoints } from "@/db/schema/insights";
import { cards, emotions, journeyMaps, mapPersonas, stages, steps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { loadBoard } from "./rows/queries";

/** One map with its whole board and everything its screen offers to link to. @throws AppError not_found */
export const getMap = query({
  name: "map.get",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const [map] = await tx
      .select()
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps, input.mapId), isNull(journeyMaps.archivedAt)));
    if (!map) missing("Map");
    const { workspaceId: _, archivedAt: __, ...rest } = map;
    return {
      ...rest,
      board: await loadBoard(tx, ctx, map.id),
      personas: (await personasOf(tx, ctx, [map.id])).map(({ mapId, ...persona }) => persona),
      ...(await libraryOf(tx, ctx)),
    };
  },
});

/** The personas a map can be about, by name. */
export const listPersonaChoices = query({
  name: "map.listPersonaChoices",
  input: z.strictObject({}),
  can: "map.read",
  async run({ tx, ctx }) {
    const { id: personaId, name, tagline, color } = personas;
    return tx
      .select({ id: personaId, name, tagline, color })
      .from(personas)
      .where(and(inWorkspace(ctx, personas), isNull(personas.archivedAt)))
      .orderBy(asc(personas.name), asc(personas.id))
      .limit(200);
  },
});

export async function stagesOf(tx: Tx, ctx: Context, mapIds: string[]) {
  const { id: stageId, mapId, title, kind, color, orderKey } = stages;
  return tx
    .select({ id: stageId, mapId, title, kind, color, orderKey })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), inArray(stages.mapId, mapIds), isNull(stages.deletedAt)));
}

export async function stepsOf(tx: Tx, ctx: Context, mapIds: string[]) {
  const { id: stepId, mapId, stageId, orderKey } = steps;
  return tx
    .select({
      id: stepId,
      mapId,
      stageId,
      orderKey,
      meanTenths: avg(emotions.tenths).mapWith(Number),
    })
    .from(steps)
    .leftJoin(
      emotions,
      and(eq(emotions.workspaceId, steps.workspaceId), eq(emotions.stepId, steps.id)),
    )
    .where(and(inWorkspace(ctx, steps), inArray(steps.mapId, mapIds), isNull(steps.deletedAt)))
    .groupBy(steps.workspaceId, steps.id);
}

export async function cardCountsOf(tx: Tx, ctx: Context, mapIds: string[]) {
  return tx
    .select({ mapId: cards.mapId, count: count() })
    .from(cards)
    .where(and(inWorkspace(ctx, cards), inArray(cards.mapId, mapIds), isNull(cards.deletedAt)))
    .groupBy(cards.mapId);
}

export async function personasOf(tx: Tx, ctx: Context, mapIds: string[]) {
  return tx
    .select({
      mapId: mapPersonas.mapId,
      id: personas.id,
      name: personas.name,
      color: personas.color,
    })
    .from(mapPersonas)
    .innerJoin(
      personas,
      and(
        eq(personas.workspaceId, mapPersonas.workspaceId),
        eq(personas.id, mapPersonas.personaId),
      ),
    )
    .where(and(inWorkspace(ctx, mapPersonas), inArray(mapPersonas.mapId, mapIds)))
    .orderBy(asc(personas.name), asc(personas.id));
}

/** What cards can link to: names only, the living ones. */
async function libraryOf(tx: Tx, ctx: Context) {
  return {
    touchpoints: await tx
      .select({ id: touchpoints.id, name: touchpoints.name, channelId: touchpoints.channelId })
      .from(touchpoints)
      .where(and(inWorkspace(ctx, touchpoints), isNull(touchpoints.archivedAt)))
      .orderBy(asc(touchpoints.name))
      .limit(1000),
    channels: await tx
      .select({ id: channels.id, name: channels.name, kind: channels.kind })
      .from(channels)
      .where(and(inWorkspace(ctx, channels), isNull(channels.archivedAt)))
      .orderBy(asc(channels.name))
      .limit(200),
    painPoints: await tx
      .select({
        id: painPoints.id,
        title: painPoints.title,
        severity: painPoints.severity,
        stageId: painPoints.stageId,
      })
      .from(painPoints)
      .where(inWorkspace(ctx, painPoints))
      .orderBy(desc(painPoints.severity), asc(painPoints.title))
      .limit(500),
  };
}
