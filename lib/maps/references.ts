import { collectionOf } from "./collections";
import type { MapOp } from "./ops";

/** Every id an op names, sorted by where it has to be looked up. */
export type References = {
  stages: Set<string>;
  steps: Set<string>;
  lanes: Set<string>;
  cards: Set<string>;
  touchpoints: Set<string>;
  channels: Set<string>;
  painPoints: Set<string>;
  personas: Set<string>;
  maps: Set<string>;
  images: Set<string>;
  members: Set<string>;
};

const none = (): References => ({
  stages: new Set(),
  steps: new Set(),
  lanes: new Set(),
  cards: new Set(),
  touchpoints: new Set(),
  channels: new Set(),
  painPoints: new Set(),
  personas: new Set(),
  maps: new Set(),
  images: new Set(),
  members: new Set(),
});

/** The ids of other things that ops point to, for the server to look whether they are there. */
export function referencesOf(ops: readonly MapOp[]): References {
  const references = none();
  for (const op of ops) collect(op, references);
  return references;
}

function collect(op: MapOp, into: References): void {
  if (op.kind === "order.rebalance") {
    for (const id of Object.keys(op.keys)) into[op.entity].add(id);
    return;
  }
  if (op.kind === "emotion.set") {
    into.steps.add(op.stepId);
    into.personas.add(op.personaId);
    return;
  }
  const kind = op.kind === "text" ? (`${op.entity}.set` as const) : op.kind;
  into[collectionOf(kind)].add("value" in op ? op.value.id : op.id);
  collectTargets(op, into);
}

function collectTargets(op: MapOp, into: References): void {
  switch (op.kind) {
    case "step.create":
      into.stages.add(op.value.stageId);
      return;
    case "step.move":
      into.stages.add(op.to.stageId);
      return;
    case "card.move":
      into.lanes.add(op.to.laneId);
      into.steps.add(op.to.stepId);
      return;
    case "card.create":
      into.lanes.add(op.value.laneId);
      into.steps.add(op.value.stepId);
      for (const [field, table] of outside) addIf(into[table], op.value[field]);
      return;
    case "card.link":
      into[linkTable[op.link]].add(op.targetId);
      return;
    case "card.set":
      if (op.set.field === "imageId") addIf(into.images, op.set.value);
      if (op.set.field === "assigneeId") addIf(into.members, op.set.value);
      return;
  }
}

function addIf(ids: Set<string>, id: string | null | undefined) {
  if (id) ids.add(id);
}

/** Which fields of a card lead out of the map, and where to. */
const outside = [
  ["touchpointId", "touchpoints"],
  ["channelId", "channels"],
  ["painPointId", "painPoints"],
  ["personaId", "personas"],
  ["linkedMapId", "maps"],
  ["imageId", "images"],
  ["assigneeId", "members"],
] as const;

const linkTable = {
  touchpoint: "touchpoints",
  channel: "channels",
  painPoint: "painPoints",
  persona: "personas",
  linkedMap: "maps",
} as const;

/** The references of one op outside the map, that must exist in the workspace. */
export function outsideReferences(op: MapOp): string[] {
  const { stages: _, steps: __, lanes: ___, cards: ____, ...others } = referencesOf([op]);
  return Object.values(others).flatMap((ids) => [...ids]);
}
