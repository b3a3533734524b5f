import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { painPoints } from "@/db/schema/insights";
import { cards, emotions, journeyMaps, lanes, mapImages, stages, steps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { findMemberIds } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import type { Surroundings } from "../judge";
import type { Board } from "../model";
import type { References } from "../references";
import { boardOf } from "./model";

type Here = Pick<Context, "workspaceId">;

/** The whole board of one map, tombstones included. */
export async function loadBoard(tx: Tx, ctx: Here, mapId: string): Promise<Board> {
  const of = (table: { workspaceId: PgColumn; mapId: PgColumn }) =>
    and(inWorkspace(ctx, table), eq(table.mapId, mapId));
  return boardOf({
    stages: await tx.select().from(stages).where(of(stages)),
    steps: await tx.select().from(steps).where(of(steps)),
    lanes: await tx.select().from(lanes).where(of(lanes)),
    cards: await tx.select().from(cards).where(of(cards)),
    emotions: await tx.select().from(emotions).where(of(emotions)),
  });
}

type MapTable = PgTable & { workspaceId: PgColumn; id: PgColumn; mapId: PgColumn };
type Reader<Row> = (where: SQL | undefined) => Promise<Row[]>;

/** As much of a map's board as the ops refer to, and the ids that other maps have taken. */
export async function loadReferenced(
  tx: Tx,
  ctx: Here,
  { mapId, references }: { mapId: string; references: References },
): Promise<{ board: Board; taken: Set<string> }> {
  const taken = new Set<string>();
  async function some<Row extends { id: string; mapId: string }>(
    table: MapTable,
    ids: Iterable<string>,
    read: Reader<Row>,
  ) {
    const list = [...ids];
    if (list.length === 0) return [];
    const rows = await read(and(inWorkspace(ctx, table), inArray(table.id, list)));
    for (const row of rows) if (row.mapId !== mapId) taken.add(row.id);
    return rows.filter((row) => row.mapId === mapId);
  }
  const stepRows = await some(steps, references.steps, (w) => tx.select().from(steps).where(w));
  const stageIds = new Set([...references.stages, ...stepRows.map((step) => step.stageId)]);
  const board = boardOf({
    steps: stepRows,
    stages: await some(stages, stageIds, (w) => tx.select().from(stages).where(w)),
    lanes: await some(lanes, references.lanes, (w) => tx.select().from(lanes).where(w)),
    cards: await some(cards, references.cards, (w) => tx.select().from(cards).where(w)),
    emotions: references.personas.size === 0 ? [] : await emotionsOf(tx, ctx, stepRows),
  });
  return { board, taken };
}

async function emotionsOf(tx: Tx, ctx: Here, rows: { id: string }[]) {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  return tx
    .select()
    .from(emotions)
    .where(and(inWorkspace(ctx, emotions), inArray(emotions.stepId, ids)));
}

type Library = PgTable & { workspaceId: PgColumn; id: PgColumn };

/** Which of the ids outside the map exist in this workspace. */
export async function loadKnown(
  tx: Tx,
  ctx: Here,
  references: References,
): Promise<Surroundings["known"]> {
  const known = new Set<string>();
  const tables: [Library, Set<string>][] = [
    [touchpoints, references.touchpoints],
    [channels, references.channels],
    [painPoints, references.painPoints],
    [personas, references.personas],
    [journeyMaps, references.maps],
    [mapImages, references.images],
  ];
  for (const [table, ids] of tables) {
    if (ids.size === 0) continue;
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .where(and(inWorkspace(ctx, table), inArray(table.id, [...ids])));
    for (const row of rows) known.add(String(row.id));
  }
  for (const id of await findMemberIds(tx, ctx, [...references.members])) known.add(id);
  return known;
}
