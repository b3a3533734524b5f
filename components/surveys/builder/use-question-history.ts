"use client";

import { useCallback, useRef, useState } from "react";
import type { Question } from "@/lib/surveys/questions/kinds";

const most = 100;
/** Edits of texts and settings closer together than this are one step back. */
const oneStepMs = 1000;

/** The states of the question list, to go back and forth in. */
export function useQuestionHistory(first: Question[]) {
  const states = useRef({ list: [first], at: 0, notedAt: 0 });
  const [, redraw] = useState(0);
  const moved = useCallback(() => redraw((count) => count + 1), []);

  const note = useCallback(
    (next: Question[]) => {
      const all = states.current;
      const isSoon = Date.now() - all.notedAt < oneStepMs && all.at > 0;
      const isSameStep = isSoon && haveSameOrder(all.list[all.at] ?? [], next);
      const kept = all.list.slice(0, isSameStep ? all.at : all.at + 1).slice(-most);
      all.list = [...kept, next];
      all.at = kept.length;
      all.notedAt = Date.now();
      moved();
    },
    [moved],
  );

  const restart = useCallback(
    (now: Question[]) => {
      states.current = { list: [now], at: 0, notedAt: 0 };
      moved();
    },
    [moved],
  );

  const go = (step: -1 | 1): Question[] => {
    const all = states.current;
    all.at = Math.min(Math.max(all.at + step, 0), all.list.length - 1);
    all.notedAt = 0;
    moved();
    return all.list[all.at] ?? [];
  };

  return {
    ...{ note, restart },
    undo: () => go(-1),
    redo: () => go(1),
    canUndo: states.current.at > 0,
    canRedo: states.current.at < states.current.list.length - 1,
  };
}

/** Adding, removing and moving a question is a step of its own. */
const haveSameOrder = (before: Question[], next: Question[]) =>
  before.length === next.length && before.every(({ id }, index) => id === next[index]?.id);
