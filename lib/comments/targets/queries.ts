import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cards, lanes, stages, steps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import type { Context } from "@/lib/core/context";
import { referenced } from "@/lib/core/joins";
import { inWorkspace } from "@/lib/core/transaction";
import { type Target, targetKey } from "../model";

export type TargetText = { text: string; isDeleted: boolean };

type Wanted = { mapId: string; targets: readonly Target[] };

/** What each target says now or said last, by `targetKey`; targets of other maps are left out. */
export async function readTargets(
  tx: Tx,
  ctx: Context,
  { mapId, targets }: Wanted,
): Promise<Map<string, TargetText>> {
  const idsOf = (kind: Target["kind"]) => [
    ...new Set(targets.filter((one) => one.kind === kind).map((one) => one.id)),
  ];
  const found = new Map<string, TargetText>();
  const note = (kind: Target["kind"], rows: { id: string; text: string; isDeleted: boolean }[]) => {
    for (const { id, ...text } of rows) found.set(targetKey({ kind, id, personaId: null }), text);
  };
  note("card", await readCards(tx, ctx, mapId, idsOf("card")));
  note("stage", await readHeads(tx, ctx, { table: stages, mapId, ids: idsOf("stage") }));
  note("lane", await readHeads(tx, ctx, { table: lanes, mapId, ids: idsOf("lane") }));
  const feelings = targets.filter((target) => target.kind === "emotion");
  const points = await readSteps(tx, ctx, mapId, idsOf("emotion"));
  const names = await readNames(tx, ctx, feelings);
  for (const target of feelings) {
    const step = points.get(target.id);
    const name = names.get(target.personaId ?? "");
    if (step && name) found.set(targetKey(target), { ...step, text: `${step.text} (${name})` });
  }
  return found;
}

async function readCards(tx: Tx, ctx: Context, mapId: string, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({
      id: cards.id,
      text: cards.text,
      card: cards.deletedAt,
      lane: lanes.deletedAt,
      step: steps.deletedAt,
      stage: stages.deletedAt,
    })
    .from(cards)
    .innerJoin(lanes, referenced(lanes, cards, cards.laneId))
    .innerJoin(steps, referenced(steps, cards, cards.stepId))
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .where(and(inWorkspace(ctx, cards), eq(cards.mapId, mapId), inArray(cards.id, ids)));
  return rows.map(({ id, text, card, lane, step, stage }) => ({
    id,
    text,
    isDeleted: [card, lane, step, stage].some((at) => at !== null),
  }));
}

type Heads = { table: typeof stages | typeof lanes; mapId: string; ids: string[] };

async function readHeads(tx: Tx, ctx: Context, { table, mapId, ids }: Heads) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id, text: table.title, deletedAt: table.deletedAt })
    .from(table)
    .where(and(inWorkspace(ctx, table), eq(table.mapId, mapId), inArray(table.id, ids)));
  return rows.map(({ deletedAt, ...row }) => ({ ...row, isDeleted: deletedAt !== null }));
}

async function readSteps(tx: Tx, ctx: Context, mapId: string, ids: string[]) {
  if (ids.length === 0) return new Map<string, TargetText>();
  const rows = await tx
    .select({ id: steps.id, text: steps.title, step: steps.deletedAt, stage: stages.deletedAt })
    .from(steps)
    .innerJoin(stages, referenced(stages, steps, steps.stageId))
    .where(and(inWorkspace(ctx, steps), eq(steps.mapId, mapId), inArray(steps.id, ids)));
  return new Map(
    rows.map(({ id, text, step, stage }) => [
      id,
      { text, isDeleted: step !== null || stage !== null },
    ]),
  );
}

async function readNames(tx: Tx, ctx: Context, targets: readonly Target[]) {
  const ids = targets.flatMap(({ personaId }) => (personaId === null ? [] : [personaId]));
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: personas.id, name: personas.name })
    .from(personas)
    .where(and(inWorkspace(ctx, personas), inArray(personas.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
