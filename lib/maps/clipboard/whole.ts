import type { Board, Lane } from "../model";
import type { BoardView, StageView } from "../view";
import type { ClipboardNames } from "./model";
import { type Copied, copyCards } from "./write";

type From = { view: BoardView; emotions: Board["emotions"] };

/** A stage for the clipboard: its steps, its cards in whatever lane, and what is expected to be felt there. */
export function copyStage(
  { view, emotions }: From,
  stage: StageView,
  names: ClipboardNames,
): Copied {
  const { title, kind, color, steps } = stage;
  const stepAt = new Map(steps.map((step, at) => [step.id, at]));
  const first = view.steps.findIndex((step) => step.id === steps[0]?.id);
  const nameOf = new Map(names.personas.map(({ id, name }) => [id, name]));
  const feelings = Object.values(emotions).flatMap(({ stepId, personaId, value }) => {
    const [step, persona] = [stepAt.get(stepId), nameOf.get(personaId)];
    return step === undefined || persona === undefined ? [] : [{ step, persona, value }];
  });
  const lanes = view.lanes.map((lane) => ({ title: lane.title, kind: lane.kind }));
  const own = new Set(allCards(view).flatMap((card) => (stepAt.has(card.stepId) ? card.id : [])));
  return {
    ...copyCards(view, own, names, { lane: 0, step: first }),
    whole: {
      ...{ of: "stage", title, kind, color, lanes, feelings },
      steps: steps.map((step) => ({ title: step.title, isMomentOfTruth: step.isMomentOfTruth })),
    },
  };
}

/** A lane for the clipboard, with its cards from the first step of the map to the last. */
export function copyLane(
  view: BoardView,
  { id, title, kind }: Lane,
  names: ClipboardNames,
): Copied {
  const own = new Set(allCards(view).flatMap((card) => (card.laneId === id ? card.id : [])));
  const lane = view.lanes.findIndex((one) => one.id === id);
  return { ...copyCards(view, own, names, { lane, step: 0 }), whole: { of: "lane", title, kind } };
}

const allCards = (view: BoardView) => [...view.cells.values()].flat();
