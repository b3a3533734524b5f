import type { Board, Card, Emotion, Lane, Stage, Step } from "./model";
import { differing } from "./parts";

/** Rows that differ between two boards; a row that left `emotions` is in `emotionsGone`. */
export type BoardDiff = {
  stages: Stage[];
  steps: Step[];
  lanes: Lane[];
  cards: Card[];
  emotions: Emotion[];
  emotionsGone: Emotion[];
};

/** Compares by identity, which the pure ops keep for every row they do not touch. */
export function diffBoards(before: Board, after: Board): BoardDiff {
  return {
    stages: changed(before.stages, after.stages),
    steps: changed(before.steps, after.steps),
    lanes: changed(before.lanes, after.lanes),
    cards: differing(before.cards, after.cards).flatMap(({ after: card }) => card ?? []),
    emotions: changed(before.emotions, after.emotions),
    emotionsGone: Object.entries(before.emotions).flatMap(([key, emotion]) =>
      Object.hasOwn(after.emotions, key) ? [] : [emotion],
    ),
  };
}

function changed<Row>(
  before: Readonly<Record<string, Row>>,
  after: Readonly<Record<string, Row>>,
): Row[] {
  if (before === after) return [];
  return Object.entries(after).flatMap(([id, row]) => (before[id] === row ? [] : [row]));
}
