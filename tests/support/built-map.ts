import { expect } from "vitest";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { applyMapOps, createMap } from "@/lib/maps/commands";
import { listMapLog } from "@/lib/maps/live/queries";
import type { Board, NewCard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { type BuiltWorkspace, buildWorkspace } from "./build";

export type BuiltMap = Awaited<ReturnType<typeof buildMap>>;
type Place = Pick<BuiltMap, "ctx" | "mapId">;

/** A map of four stages, drawn by the owner, with its first stage, lane, cell and card. */
export async function buildMap(given?: BuiltWorkspace) {
  const workspace = given ?? (await buildWorkspace());
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Shop", framework: "four-stage" });
  const { board, revision } = await getMap(ctx, { mapId });
  const view = viewBoard(board);
  const [[stage], [lane], [step, other]] = [view.stages, view.lanes, view.steps];
  const [card] = [...view.cells.values()].flat();
  if (!stage || !lane || !step || !other || !card) throw new Error("The framework is empty.");
  return {
    ...{ workspace, slug: workspace.slug, ctx, mapId, board, revision, view },
    ...{ stage, lane, step, other, card },
  };
}

export const boardNow = async ({ ctx, mapId }: Place): Promise<Board> =>
  (await getMap(ctx, { mapId })).board;

export const revisionNow = async ({ ctx, mapId }: Place): Promise<number> =>
  (await getMap(ctx, { mapId })).revision;

/** The whole log of a map. */
export async function wholeLog(ctx: Context, mapId: string) {
  const log: Awaited<ReturnType<typeof listMapLog>> = [];
  for (;;) {
    const page = await listMapLog(ctx, { mapId, afterRevision: log.length });
    if (page.length === 0) return log;
    log.push(...page);
  }
}

/** What the map is told by a client of its own, in one batch. */
export const send = ({ ctx, mapId }: Place, ops: ClientOp[]) =>
  applyMapOps(ctx, { mapId, clientId: newId(), batchId: newId(), ops });

/** A new card in the first cell. */
export function cardOp({ lane, step }: BuiltMap, values: Partial<NewCard> = {}) {
  const value: NewCard = {
    id: newId(),
    laneId: lane.id,
    stepId: step.id,
    orderKey: "zzV",
    text: "Asks a friend",
    color: null,
    severity: null,
    touchpointId: null,
    channelId: null,
    painPointId: null,
    ...values,
  };
  return { opId: newId(), kind: "card.create", value } as const;
}

/** The text of a card, written anew as a whole. */
export const textOp = (id: string, value: string): ClientOp => ({
  opId: newId(),
  kind: "card.set",
  id,
  set: { field: "text", value },
});

export type Draft = { kind: string } & Record<string, unknown>;

/** Sends ops that must all be taken. @returns their batch and the revision after it */
export async function change(ctx: Context, mapId: string, ...drafts: Draft[]) {
  const ops = drafts.map((draft) => ({ ...draft, opId: newId() }));
  const batchId = newId();
  const result = await applyMapOps(ctx, { mapId, clientId: newId(), batchId, ops });
  expect(result.rejected).toEqual([]);
  return { batchId, revision: result.revision };
}

export const write = (id: string, value: string): Draft => ({
  ...{ kind: "card.set", id },
  set: { field: "text", value },
});
