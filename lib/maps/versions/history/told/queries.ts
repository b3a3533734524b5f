import { and, desc, eq, gt, inArray, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cards, lanes, mapOps, stages, steps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { unpacked } from "../../../batch/packed";
import { storedOp } from "../../../batch/queries";
import { createPast } from "../past";
import { readTargets } from "../targets/queries";
import { type Names, sentenceOf } from "../words";

type Said = { batchId: string; revision: number; payload: unknown; inverse: readonly unknown[] };

/** Changes in words, with everything named as it was called then. In order of their revisions. */
export async function tell(tx: Tx, ctx: Context, mapId: string, said: readonly Said[]) {
  const payloads = said.map((row) => row.payload);
  const targets = await readTargets(
    tx,
    ctx,
    said.flatMap((row) => [row.payload, ...row.inverse]),
  );
  const names = { ...(await readNames(tx, ctx, mapId, payloads)), targets };
  const since = Math.min(...said.map((row) => row.revision)) - 1;
  const past = createPast(names, await readRenamings(tx, ctx, { mapId, names, since }));
  return said
    .toReversed()
    .flatMap(({ batchId, revision, payload, inverse }) => {
      const then = sentenceOf(payload, past.at(revision), inverse);
      if (!then) return [];
      // A card begins empty: what it came to say tells more.
      const title = then.title || (sentenceOf(payload, names)?.title ?? "");
      const before =
        then.verb === "renamed" ? sentenceOf(payload, past.at(revision - 1))?.title : undefined;
      return [
        { batchId, sentence: { ...then, title: before ?? title, wasEmpty: then.title === "" } },
      ];
    })
    .reverse();
}

const mostRenamings = 5000;
type Renamings = { mapId: string; names: Names; since: number };

/** What has changed names and the places of steps after a revision, the newest first. */
async function readRenamings(tx: Tx, ctx: Context, { mapId, names, since }: Renamings) {
  const { stages: stageNames, steps: stepNames, lanes: laneNames, cards: cardNames } = names;
  const ids = [stageNames, stepNames, laneNames, cardNames].flatMap((one) => [...one.keys()]);
  if (ids.length === 0) return [];
  const rows = await tx
    .select(storedOp)
    .from(mapOps)
    .where(
      and(
        ...[inWorkspace(ctx, mapOps), eq(mapOps.mapId, mapId), gt(mapOps.revision, since)],
        inArray(mapOps.entityId, ids),
        or(inArray(mapOps.field, ["title", "text"]), eq(mapOps.kind, "step.move")),
      ),
    )
    .orderBy(desc(mapOps.revision))
    .limit(mostRenamings);
  return rows.map(unpacked);
}

/** Names of the map's columns and rows, and of the cards that are spoken of. */
async function readNames(
  tx: Tx,
  ctx: Context,
  mapId: string,
  payloads: readonly unknown[],
): Promise<Omit<Names, "targets">> {
  const spoken = new Set(JSON.stringify(payloads).match(/[0-9a-f-]{36}/g) ?? []);
  const ids = spoken.size > 0 ? [...spoken] : [mapId];
  const stageRows = await tx
    .select({ id: stages.id, title: stages.title })
    .from(stages)
    .where(and(inWorkspace(ctx, stages), eq(stages.mapId, mapId)));
  const stepRows = await tx
    .select({ id: steps.id, title: steps.title, stageId: steps.stageId })
    .from(steps)
    .where(and(inWorkspace(ctx, steps), eq(steps.mapId, mapId)));
  const laneRows = await tx
    .select({ id: lanes.id, title: lanes.title })
    .from(lanes)
    .where(and(inWorkspace(ctx, lanes), eq(lanes.mapId, mapId)));
  const cardRows = await tx
    .select({ id: cards.id, title: cards.text })
    .from(cards)
    .where(and(inWorkspace(ctx, cards), eq(cards.mapId, mapId), inArray(cards.id, ids)));
  const personaRows = await tx
    .select({ id: personas.id, title: personas.name })
    .from(personas)
    .where(and(inWorkspace(ctx, personas), inArray(personas.id, ids)));
  const titles = (rows: { id: string; title: string }[]) =>
    new Map(rows.map((row) => [row.id, row.title]));
  return {
    stages: titles(stageRows),
    steps: new Map(stepRows.map(({ id: stepId, ...step }) => [stepId, step])),
    lanes: titles(laneRows),
    cards: titles(cardRows),
    personas: titles(personaRows),
  };
}
