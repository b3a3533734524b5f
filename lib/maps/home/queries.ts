import { and, asc, desc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { type MapState, mapStates } from "@/db/enums";
import { mapFolders } from "@/db/schema/map-folders";
import { mapTags } from "@/db/schema/map-library";
import { cards, journeyMaps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { cardCountsOf, personasOf, stagesOf, stepsOf } from "../queries";
import { summariesOf } from "../summary";

/** The living maps that pass the filters, the last changed first; at most 200. */
export const listMapTiles = query({
  name: "map.listTiles",
  input: z.strictObject({
    folderId: id.nullable().default(null),
    state: z.enum(mapStates).nullable().default(null),
    ownerId: id.nullable().default(null),
    tag: z
      .string()
      .max(24)
      .refine((text) => !text.includes("\u0000"))
      .nullable()
      .default(null),
  }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const maps = await readMatching(tx, ctx, input);
    if (maps.length === 0) return [];
    const mapIds = maps.map((map) => map.id);
    const owners = maps.flatMap((map) => (map.ownerId === null ? [] : [map.ownerId]));
    const [names, tags, stages, steps, cardCounts, personas] = await Promise.all([
      selectActorNames(tx, ctx, [...new Set(owners)]),
      tagsOf(tx, ctx, mapIds),
      stagesOf(tx, ctx, mapIds),
      stepsOf(tx, ctx, mapIds),
      cardCountsOf(tx, ctx, mapIds),
      personasOf(tx, ctx, mapIds),
    ]);
    const summaries = summariesOf({ maps, stages, steps, cardCounts, personas });
    return summaries.map((summary, index) => {
      const map = maps[index];
      return {
        ...summary,
        folderId: map?.folderId ?? null,
        folder: map?.folder ?? null,
        owner: map?.ownerId ? { id: map.ownerId, name: names.get(map.ownerId) ?? "" } : null,
        tags: tags.filter((row) => row.mapId === summary.id).map((row) => row.tag),
      };
    });
  },
});
export type MapTileFacts = Awaited<ReturnType<typeof listMapTiles>>[number];

type Filters = {
  folderId: string | null;
  state: MapState | null;
  ownerId: string | null;
  tag: string | null;
};

function readMatching(tx: Tx, ctx: Context, { folderId, state, ownerId, tag }: Filters) {
  return tx
    .select({
      id: journeyMaps.id,
      title: journeyMaps.title,
      objective: journeyMaps.objective,
      state: journeyMaps.state,
      ownerId: journeyMaps.ownerId,
      folderId: journeyMaps.folderId,
      folder: mapFolders.name,
      updatedAt: journeyMaps.updatedAt,
    })
    .from(journeyMaps)
    .leftJoin(
      mapFolders,
      and(
        eq(mapFolders.workspaceId, journeyMaps.workspaceId),
        eq(mapFolders.id, journeyMaps.folderId),
      ),
    )
    .where(
      and(
        ...[inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)],
        folderId ? eq(journeyMaps.folderId, folderId) : undefined,
        state ? eq(journeyMaps.state, state) : undefined,
        ownerId ? eq(journeyMaps.ownerId, ownerId) : undefined,
        tag ? exists(tagged(tx, tag)) : undefined,
      ),
    )
    .orderBy(desc(journeyMaps.updatedAt), desc(journeyMaps.id))
    .limit(200);
}

/** What the journeys can be filtered by: folders, tags in use, and owners by name. */
export const listMapChoices = query({
  name: "map.listChoices",
  input: z.strictObject({}),
  can: "map.read",
  async run({ tx, ctx }) {
    const folders = await tx
      .select({ id: mapFolders.id, name: mapFolders.name })
      .from(mapFolders)
      .where(inWorkspace(ctx, mapFolders))
      .orderBy(asc(mapFolders.name))
      .limit(200);
    const tags = await tx
      .selectDistinct({ tag: mapTags.tag })
      .from(mapTags)
      .where(inWorkspace(ctx, mapTags))
      .orderBy(asc(mapTags.tag))
      .limit(200);
    const owners = await tx
      .selectDistinct({ id: journeyMaps.ownerId })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)));
    const ids = owners.flatMap((row) => (row.id === null ? [] : [row.id]));
    const names = await selectActorNames(tx, ctx, ids);
    return {
      folders,
      tags: tags.map((row) => row.tag),
      owners: [...names].map(([ownerId, name]) => ({ id: ownerId, name })),
    };
  },
});
export type MapChoices = Awaited<ReturnType<typeof listMapChoices>>;

/** Where a map is filed, and the folders it could be filed in. @throws AppError not_found */
export const getMapFiling = query({
  name: "map.getFiling",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input: { mapId } }) {
    const [map] = await tx
      .select({ folderId: journeyMaps.folderId })
      .from(journeyMaps)
      .where(inWorkspace(ctx, journeyMaps, mapId));
    if (!map) missing("Map");
    const folders = await tx
      .select({ id: mapFolders.id, name: mapFolders.name })
      .from(mapFolders)
      .where(inWorkspace(ctx, mapFolders))
      .orderBy(asc(mapFolders.name))
      .limit(200);
    const tags = await tagsOf(tx, ctx, [mapId]);
    return { folderId: map.folderId, tags: tags.map((row) => row.tag), folders };
  },
});

/** Maps whose cards lead to this one. */
export const listLinksTo = query({
  name: "map.listLinksTo",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  run: ({ tx, ctx, input }) =>
    tx
      .select({
        id: journeyMaps.id,
        title: journeyMaps.title,
        cards: sql<number>`count(*)`.mapWith(Number),
      })
      .from(cards)
      .innerJoin(
        journeyMaps,
        and(eq(journeyMaps.workspaceId, cards.workspaceId), eq(journeyMaps.id, cards.mapId)),
      )
      .where(
        and(
          ...[inWorkspace(ctx, cards), eq(cards.linkedMapId, input.mapId)],
          ...[isNull(cards.deletedAt), isNull(journeyMaps.archivedAt)],
        ),
      )
      .groupBy(journeyMaps.workspaceId, journeyMaps.id)
      .orderBy(asc(journeyMaps.title))
      .limit(50),
});

const tagged = (tx: Tx, tag: string) =>
  tx
    .select({ one: sql`1` })
    .from(mapTags)
    .where(
      and(
        eq(mapTags.workspaceId, journeyMaps.workspaceId),
        eq(mapTags.mapId, journeyMaps.id),
        eq(mapTags.tag, tag),
      ),
    );

const tagsOf = (tx: Tx, ctx: Context, mapIds: string[]) =>
  tx
    .select({ mapId: mapTags.mapId, tag: mapTags.tag })
    .from(mapTags)
    .where(and(inWorkspace(ctx, mapTags), inArray(mapTags.mapId, mapIds)))
    .orderBy(asc(mapTags.tag));
