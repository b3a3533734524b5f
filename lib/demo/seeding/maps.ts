import type { LaneKind, StageKind } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { byOrder, keysBetween } from "@/lib/core/order";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import { applyMapOps, createMap, updateMap } from "@/lib/maps/commands";
import type { Board } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";
import { getMap } from "@/lib/maps/queries";
import { mapContent } from "../maps/content";
import { type MapKey, mapKeys } from "../model";
import { stageEvents } from "../stage-events";
import { stageOps } from "./map-ops";
import {
  asMember,
  foundedAge,
  type Library,
  type Lookup,
  lookup,
  userIdOf,
  type World,
} from "./world";

type SeededMap = {
  id: string;
  stage: Lookup<StageKind>;
  /** Cards of the pain points lane, by their text. */
  painCards: ReadonlyMap<string, string>;
};
export type SeededMaps = Lookup<MapKey, SeededMap>;

/** Days the team took from the empty framework to the map it works with. */
const workshopDays = 3;
const opsPerBatch = 400;

/** Both maps: drawn from their frameworks, then filled in by the team, then tied to events. */
export async function seedMaps(world: World, library: Library): Promise<SeededMaps> {
  const maps = new Map<MapKey, SeededMap>();
  for (const [index, key] of mapKeys.entries()) {
    maps.set(key, await seedMap(world, library, { key, age: foundedAge - 3 - 2 * index }));
  }
  return lookup(maps);
}

/** The team has just looked at its main map again, which therefore leads every list. */
export async function reviewMainMap(world: World, maps: SeededMaps): Promise<void> {
  const { owner, objective } = mapContent.home;
  await updateMap(asMember(world, owner, 1), { mapId: maps("home").id, objective });
}

type Drawing = { key: MapKey; age: number };

async function seedMap(world: World, library: Library, drawing: Drawing): Promise<SeededMap> {
  const { owner, personas, title, objective, framework } = mapContent[drawing.key];
  const ctx = asMember(world, owner, drawing.age);
  const personaIds = personas.map(library.persona);
  const { id } = await createMap(ctx, {
    title,
    objective,
    framework,
    personaIds,
    withCards: false,
  });
  await updateMap(ctx, { mapId: id, ownerId: userIdOf(world, owner) });
  const { board } = await getMap(ctx, { mapId: id });
  const { ops, painCards } = draw(board, library, drawing.key);
  for (let start = 0; start < ops.length; start += opsPerBatch) {
    await apply(world, drawing, id, ops.slice(start, start + opsPerBatch));
  }
  const stage = lookup(new Map(Object.values(board.stages).map(({ kind, id }) => [kind, id])));
  await setStageRules(ctx, {
    mapId: id,
    rules: stageEvents[drawing.key].map((rule) => ({
      eventName: rule.event,
      stageId: stage(rule.stage),
    })),
  });
  return { id, stage, painCards };
}

/** The ops from the framework's own steps to the team's steps and cards. */
function draw(board: Board, library: Library, key: MapKey) {
  const lanes = new Map<LaneKind, string>(
    Object.values(board.lanes).map(({ kind, id }) => [kind, id]),
  );
  const painCards = new Map<string, string>();
  const content = mapContent[key];
  const drawn = Object.values(board.stages)
    .toSorted(byOrder)
    .flatMap(({ id, kind }) => {
      const steps = content.stages[kind]?.steps ?? [];
      const place = { stageId: id, lane: lookup(lanes), library, personas: content.personas };
      return stageOps(steps, keysBetween(steps.length), { ...place, painCards });
    });
  const cleared = Object.keys(board.steps).map(
    (id): ClientOp => ({ opId: newId(), kind: "step.delete", id }),
  );
  return { ops: [...cleared, ...drawn], painCards };
}

async function apply(world: World, { key, age }: Drawing, mapId: string, ops: ClientOp[]) {
  const ctx = asMember(world, mapContent[key].owner, age - workshopDays);
  const batch = { mapId, clientId: newId(), batchId: newId(), ops };
  const { rejected } = await applyMapOps(ctx, batch);
  if (rejected.length > 0) throw new Error(`The map refused ${rejected.length} changes.`);
}
