"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "@/lib/core/result";
import { saveQuestionsAction } from "@/lib/surveys/actions";
import { questionsSchema } from "@/lib/surveys/model";
import type { Question } from "@/lib/surveys/questions/kinds";
import { withNewIds } from "@/lib/surveys/questions/replace";
import { beginWith, useLeaving } from "./use-leaving";
import { useQuestionHistory } from "./use-question-history";

export type SaveState = "saved" | "unsaved" | "saving" | "incomplete" | "failed" | "stale";

/** Whether what is on the screen will not be stored by itself. */
export const isInTrouble = (state: SaveState): boolean =>
  state === "failed" || state === "stale" || state === "incomplete";

type Start = { slug: string; surveyId: string; version: number; questions: Question[] };

const quietMs = 500;

/**
 * The question list while it is edited: shown at once, saved when typing pauses or the page is left,
 * one save at a time. What could not be saved stays on the screen and says why.
 */
export function useQuestions(
  { slug, surveyId, version, questions: first }: Start,
  onReplaced: (newIds: Record<string, string>) => void,
) {
  const [start] = useState(() =>
    beginWith(surveyId, { questions: first, version, isDirty: false, underway: null }),
  );
  const [questions, setQuestions] = useState(start.questions);
  const [state, setState] = useState<SaveState>(start.underway ? "saving" : "saved");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedVersion, setSavedVersion] = useState(start.version);
  const latest = useRef(start);
  const past = useQuestionHistory(start.questions);
  const tellReplaced = useRef(onReplaced);
  tellReplaced.current = onReplaced;

  const store = useCallback(async (): Promise<void> => {
    const now = latest.current;
    if (!now.isDirty) return;
    if (!questionsSchema.safeParse(now.questions).success) return setState("incomplete");
    now.isDirty = false;
    setState("saving");
    const input = { surveyId, version: now.version, questions: now.questions };
    const result = await saveQuestionsAction(slug, input).catch(() => null);
    if (result?.ok) {
      now.version = result.value.version;
      const ids = new Map(Object.entries(result.value.replaced));
      if (ids.size > 0) {
        now.questions = withNewIds(now.questions, ids);
        setQuestions(now.questions);
        past.restart(now.questions);
        tellReplaced.current(result.value.replaced);
      }
      setSavedVersion(now.version);
      setFailure(null);
      setState("saved");
      return store();
    }
    now.isDirty = true;
    setFailure(result?.error ?? null);
    setState(result?.error.code === "stale" ? "stale" : "failed");
  }, [slug, surveyId, past.restart]);

  const save = useCallback((): Promise<void> => {
    const now = latest.current;
    now.underway ??= store().finally(() => {
      now.underway = null;
    });
    return now.underway;
  }, [store]);

  const show = useCallback((next: Question[]) => {
    const now = latest.current;
    now.questions = next;
    now.isDirty = true;
    setQuestions(next);
    setState((before) => (before === "stale" ? before : "unsaved"));
  }, []);

  const change = (edit: (before: Question[]) => Question[]) => {
    const next = edit(latest.current.questions);
    past.note(next);
    show(next);
  };
  const history = {
    canUndo: past.canUndo,
    canRedo: past.canRedo,
    undo: () => show(past.undo()),
    redo: () => show(past.redo()),
  };

  useEffect(() => {
    if (state !== "unsaved" || questions !== latest.current.questions) return;
    const timer = setTimeout(() => void save(), quietMs);
    return () => clearTimeout(timer);
  }, [state, questions, save]);

  useLeaving({ surveyId, latest, save, version });

  // What was on its way when the builder was left arrives here, or is tried again.
  useEffect(() => {
    void latest.current.underway?.then(() => {
      const now = latest.current;
      setQuestions(now.questions);
      setSavedVersion(now.version);
      return now.isDirty ? save() : setState("saved");
    });
  }, [save]);

  // The page that comes back first may be the one of before; what was stored follows.
  useEffect(() => {
    const now = latest.current;
    if (version <= now.version || now.isDirty || now.underway) return;
    Object.assign(now, { version, questions: first });
    setSavedVersion(version);
    setQuestions(first);
    past.restart(first);
  }, [version, first, past.restart]);

  return { questions, state, failure, savedVersion, change, history, save };
}
