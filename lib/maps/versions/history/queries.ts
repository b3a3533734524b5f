import { and, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { mapVersions } from "@/db/schema/map-versions";
import { journeyMaps, mapOps } from "@/db/schema/maps";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { unpacked } from "../../batch/packed";
import { storedOp } from "../../batch/queries";
import { type HistoryEntry, joinEntries, joinSentences } from "./entries";
import { findOrigin } from "./origin/queries";
import { tell } from "./told/queries";

const batchesAPage = 40;
const saidOfABatch = 6;

/**
 * What happened to a map, the newest first, in entries of one person and one go; `before` pages on
 * from a revision. Of one thing the first page also names its `origin`. @throws AppError not_found
 */
export const listHistory = query({
  name: "map.listHistory",
  input: z.strictObject({
    mapId: id,
    before: z.int().min(0).max(2_000_000_000).nullable().default(null),
    actorId: id.nullable().default(null),
    /** a card, stage, step or lane */
    entityId: id.nullable().default(null),
  }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const { mapId, entityId, before } = input;
    const [map] = await tx
      .select({ revision: journeyMaps.revision })
      .from(journeyMaps)
      .where(inWorkspace(ctx, journeyMaps, mapId));
    if (!map) missing("Map");
    const here = and(
      ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId)],
      before === null ? undefined : lt(mapOps.revision, before),
      input.actorId === null ? undefined : eq(mapOps.actorId, input.actorId),
      entityId === null ? undefined : eq(mapOps.entityId, entityId),
    );
    const batches = await readBatches(tx, here);
    const entries = await describe(tx, ctx, { mapId, batches, here });
    const last = batches.at(-1);
    const isFirstOfOne = entityId !== null && before === null;
    return {
      revision: map.revision,
      entries: joinEntries(entries),
      origin: isFirstOfOne ? await findOrigin(tx, ctx, { mapId, entityId }) : null,
      next: batches.length < batchesAPage || !last ? null : last.first,
    };
  },
});

/** Everybody who has changed a map, by name. */
export const listMapAuthors = query({
  name: "map.listAuthors",
  input: z.strictObject({ mapId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const rows = await tx
      .selectDistinct({ actorId: mapOps.actorId })
      .from(mapOps)
      .where(and(inWorkspace(ctx, mapOps), eq(mapOps.mapId, input.mapId)))
      .limit(200);
    const ids = rows.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
    const names = await selectActorNames(tx, ctx, ids);
    return [...names]
      .map(([actorId, name]) => ({ id: actorId, name }))
      .sort((a, b) => a.name.localeCompare(b.name));
  },
});

const readBatches = (tx: Tx, here: SQL | undefined) =>
  tx
    .select({
      batchId: mapOps.batchId,
      actorId: mapOps.actorId,
      first: sql<number>`min(${mapOps.revision})`.mapWith(Number),
      last: sql<number>`max(${mapOps.revision})`.mapWith(Number),
      at: sql`max(${mapOps.at})`.mapWith(mapOps.at),
      // What is typed in bursts is one change.
      count:
        sql<number>`count(distinct (${mapOps.entityId}, ${mapOps.field}, ${mapOps.kind}))`.mapWith(
          Number,
        ),
    })
    .from(mapOps)
    .where(here)
    .groupBy(mapOps.batchId, mapOps.actorId)
    .orderBy(desc(sql`max(${mapOps.revision})`))
    .limit(batchesAPage);

type Found = {
  mapId: string;
  batches: Awaited<ReturnType<typeof readBatches>>;
  here: SQL | undefined;
};

async function describe(tx: Tx, ctx: Context, { mapId, batches, here }: Found) {
  if (batches.length === 0) return [];
  const batchIds = batches.map((batch) => batch.batchId);
  const ranked = tx
    .select({
      ...storedOp,
      batchId: mapOps.batchId,
      rank: sql<number>`row_number() over (partition by ${mapOps.batchId} order by ${mapOps.revision})`.as(
        "rank",
      ),
      next: sql<
        number | null
      >`lead(${mapOps.revision}) over (partition by ${mapOps.batchId} order by ${mapOps.revision})`.as(
        "next",
      ),
    })
    .from(mapOps)
    .where(and(here, inArray(mapOps.batchId, batchIds)))
    .as("ranked");
  const rows = await tx
    .select()
    .from(ranked)
    .where(sql`${ranked.rank} <= ${saidOfABatch} or ${ranked.next} is null`)
    .orderBy(ranked.revision);
  const told = await tell(tx, ctx, mapId, rows.map(unpacked));
  const actorIds = batches.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]));
  const actors = await selectActorNames(tx, ctx, [...new Set(actorIds)]);
  const restores = await readRestores(
    tx,
    ctx,
    mapId,
    batches.map((batch) => batch.last),
  );
  return batches.flatMap((batch): HistoryEntry[] => {
    const own = told.filter((one) => one.batchId === batch.batchId);
    const all = own.map((one) => one.sentence);
    const rest = batch.count - countTold(rows.filter((row) => row.batchId === batch.batchId));
    const joined = joinSentences(all);
    // A batch that goes on after what came to nothing is still to be found.
    const sentences = joined.length === 0 && rest > 0 ? all : joined;
    if (sentences.length === 0) return [];
    const { batchId, actorId, at, count } = batch;
    return [
      {
        ...{ batchIds: [batchId], actorId, at, count, sentences, rest },
        actorName: actors.get(actorId ?? "") ?? null,
        from: batch.first - 1,
        to: batch.last,
        restored: restores.get(batch.last) ?? null,
      },
    ];
  });
}

type Changed = { entityId: string; field: string | null; kind: string };

/** As the batches count: what is typed in bursts is one change. */
const countTold = (rows: readonly Changed[]): number =>
  new Set(rows.map(({ entityId, field, kind }) => `${entityId}|${field}|${kind}`)).size;

async function readRestores(tx: Tx, ctx: Context, mapId: string, revisions: number[]) {
  const rows = await tx
    .select({ revision: mapVersions.revision, restored: mapVersions.restoredRevision })
    .from(mapVersions)
    .where(
      and(
        ...[inWorkspace(ctx, mapVersions), eq(mapVersions.mapId, mapId)],
        eq(mapVersions.kind, "restore"),
        inArray(mapVersions.revision, revisions),
      ),
    );
  return new Map(rows.map(({ revision, restored }) => [revision, restored]));
}
