import type { Board, Card } from "../model";
import type { ClientOp } from "../ops";
import { viewBoard } from "../view";

type Copying = {
  newId: () => string;
  /** who feels on the copy what a persona of the original felt; those left out feel nothing */
  personas: ReadonlyMap<string, readonly string[]>;
  /** ids outside the map that the copy may point at; null for all */
  known: ReadonlySet<string> | null;
  withCards?: boolean;
};

/** The ops that draw the living parts of a board on an empty map, under ids of their own. */
export function copyOps(board: Board, copying: Copying): ClientOp[] {
  const { newId, personas, withCards = true } = copying;
  const view = viewBoard(board);
  const ids = new Map<string, string>();
  for (const row of [...view.stages, ...view.steps, ...view.lanes]) ids.set(row.id, newId());
  const idOf = (old: string) => ids.get(old) ?? newId();
  const opId = newId;
  const lanes = view.lanes.map(({ deleted: _, ...lane }): ClientOp => {
    return { opId: opId(), kind: "lane.create", value: { ...lane, id: idOf(lane.id) } };
  });
  const stages = view.stages.map(({ deleted: _, index: __, steps: ___, ...stage }): ClientOp => {
    return { opId: opId(), kind: "stage.create", value: { ...stage, id: idOf(stage.id) } };
  });
  const steps = view.steps.map(({ deleted: _, ...step }): ClientOp => {
    const value = { ...step, id: idOf(step.id), stageId: idOf(step.stageId) };
    return { opId: opId(), kind: "step.create", value };
  });
  const cards = (withCards ? [...view.cells.values()].flat() : []).map((card): ClientOp => {
    const place = { id: newId(), laneId: idOf(card.laneId), stepId: idOf(card.stepId) };
    return { opId: opId(), kind: "card.create", value: { ...pointing(card, copying), ...place } };
  });
  const shown = new Set(view.steps.map((step) => step.id));
  const feelings = Object.values(board.emotions)
    .filter(({ stepId }) => shown.has(stepId))
    .flatMap(({ stepId, personaId, value }) =>
      (personas.get(personaId) ?? []).map((heir): ClientOp => {
        const place = { stepId: idOf(stepId), personaId: heir };
        return { opId: opId(), kind: "emotion.set", ...place, value };
      }),
    );
  return [...lanes, ...stages, ...steps, ...cards, ...feelings];
}

function pointing({ deleted: _, ...card }: Card, { known }: Copying) {
  const kept = (id: string | null) => (id !== null && (known?.has(id) ?? true) ? id : null);
  return {
    ...card,
    touchpointId: kept(card.touchpointId),
    channelId: kept(card.channelId),
    painPointId: kept(card.painPointId),
    personaId: kept(card.personaId),
    linkedMapId: kept(card.linkedMapId),
    imageId: kept(card.imageId),
    assigneeId: kept(card.assigneeId),
  };
}

/** Stands for anybody's feelings where a board belongs to no persona. */
export const anybody = "00000000-0000-7000-8000-000000000001";

/** A board with one feeling a step, the mean of all personas, that nobody's persona is named in. */
export function anonymousBoard(board: Board): Board {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { stepId, value } of Object.values(board.emotions)) {
    const { sum, count } = sums.get(stepId) ?? { sum: 0, count: 0 };
    sums.set(stepId, { sum: sum + value, count: count + 1 });
  }
  const emotions = [...sums].map(([stepId, { sum, count }]) => {
    const value = Math.round((sum / count) * 10) / 10;
    return [`${stepId}|${anybody}`, { stepId, personaId: anybody, value }] as const;
  });
  return { ...board, emotions: Object.fromEntries(emotions) };
}
