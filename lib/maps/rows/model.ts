import { type Board, type Card, emotionKey, type Lane, type Stage, type Step } from "../model";
import { inParts } from "../parts";

type Stored<Entity> = Omit<Entity, "deleted"> & { deletedAt: Date | null };
type StageRow = Stored<Stage>;
type StepRow = Stored<Step>;
type LaneRow = Stored<Lane>;
type CardRow = Stored<Card>;
type EmotionRow = { stepId: string; personaId: string; tenths: number };

type MapRows = {
  stages: StageRow[];
  steps: StepRow[];
  lanes: LaneRow[];
  cards: CardRow[];
  emotions: EmotionRow[];
};

/** The board that the rows of a map stand for. */
export function boardOf(rows: MapRows): Board {
  return {
    stages: byId(rows.stages.map(stageOf)),
    steps: byId(rows.steps.map(stepOf)),
    lanes: byId(rows.lanes.map(laneOf)),
    cards: inParts(rows.cards.map(cardOf)),
    emotions: Object.fromEntries(
      rows.emotions.map(({ stepId, personaId, tenths }) => [
        emotionKey(stepId, personaId),
        { stepId, personaId, value: tenths / 10 },
      ]),
    ),
  };
}

function stageOf(row: StageRow): Stage {
  const { id, orderKey, title, kind, color, isCollapsed, deletedAt } = row;
  return { id, orderKey, title, kind, color, isCollapsed, deleted: deletedAt !== null };
}

function stepOf(row: StepRow): Step {
  const { id, stageId, orderKey, title, isMomentOfTruth, deletedAt } = row;
  return { id, stageId, orderKey, title, isMomentOfTruth, deleted: deletedAt !== null };
}

function laneOf(row: LaneRow): Lane {
  const { id, orderKey, title, kind, isCollapsed, isHidden, height, deletedAt } = row;
  return { id, orderKey, title, kind, isCollapsed, isHidden, height, deleted: deletedAt !== null };
}

function cardOf(row: CardRow): Card {
  const { id, laneId, stepId, orderKey, text, color, severity } = row;
  const { touchpointId, channelId, painPointId, personaId, linkedMapId, linkUrl } = row;
  const { imageId, assigneeId, status, tags, span, deletedAt } = row;
  return {
    ...{ id, laneId, stepId, orderKey, text, color, severity },
    ...{ touchpointId, channelId, painPointId, personaId, linkedMapId, linkUrl },
    ...{ imageId, assigneeId, status, tags, span, deleted: deletedAt !== null },
  };
}

function byId<Row extends { id: string }>(rows: Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}
