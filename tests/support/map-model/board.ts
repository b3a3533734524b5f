import { applyOps } from "@/lib/maps/apply-op";
import { emptyBoard } from "@/lib/maps/model";
import { cardTextOf, type TextPlace, titleOf } from "@/lib/maps/text/place";

export const uuid = (kind: number, index: number): string =>
  `0000000${kind}-0000-7000-8000-${String(index).padStart(12, "0")}`;

const stageId = uuid(1, 1);
export const stepIds = [uuid(2, 1), uuid(2, 2)];
export const laneIds = [uuid(3, 1), uuid(3, 2)];
export const cardIds = [uuid(4, 1), uuid(4, 2), uuid(4, 3)];
/** Everything people type in: cards, and the names of what is around them. */
export const texts: TextPlace[] = [
  ...cardIds.map(cardTextOf),
  titleOf("stage", stageId),
  ...stepIds.slice(0, 1).map((id) => titleOf("step", id)),
  ...laneIds.slice(0, 1).map((id) => titleOf("lane", id)),
];

const isPlain = { isCollapsed: false, isHidden: false } as const;
const plainCard = {
  color: null,
  severity: null,
  touchpointId: null,
  channelId: null,
  painPointId: null,
};

/** A card as people make it, in the first lane and step. */
export const newCard = (id: string, text: string) => ({
  ...plainCard,
  id,
  laneId: laneIds[0] ?? "",
  stepId: stepIds[0] ?? "",
  orderKey: "V",
  text,
});

/** Two steps, two lanes and three cards that already have some text. */
export const startBoard = applyOps(emptyBoard, [
  {
    opId: uuid(9, 1),
    kind: "stage.create",
    value: { id: stageId, orderKey: "V", title: "Stage", kind: "custom", color: 1 },
  },
  ...stepIds.map((id, index) => ({
    opId: uuid(9, 10 + index),
    kind: "step.create" as const,
    value: { id, stageId, orderKey: `V${index + 1}`, title: "Step", isMomentOfTruth: false },
  })),
  ...laneIds.map((id, index) => ({
    opId: uuid(9, 20 + index),
    kind: "lane.create" as const,
    value: { id, orderKey: `V${index + 1}`, title: "Lane", kind: "actions" as const, ...isPlain },
  })),
  ...cardIds.map((id, index) => ({
    opId: uuid(9, 30 + index),
    kind: "card.create" as const,
    value: newCard(id, ["....", "", "::"][index] ?? ""),
  })),
]);
