"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "@/lib/core/result";
import { saveQuestionsAction } from "@/lib/surveys/actions";
import { questionsSchema } from "@/lib/surveys/model";
import type { Question } from "@/lib/surveys/questions/kinds";
import { withNewIds } from "@/lib/surveys/questions/replace";
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
  const [questions, setQuestions] = useState(first);
  const [state, setState] = useState<SaveState>("saved");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedVersion, setSavedVersion] = useState(version);
  const router = useRouter();
  const latest = useRef({ questions: first, version, isSaving: false, isDirty: false });
  const past = useQuestionHistory(first);
  const tellReplaced = useRef(onReplaced);
  tellReplaced.current = onReplaced;

  const save = useCallback(async (): Promise<void> => {
    const now = latest.current;
    if (now.isSaving || !now.isDirty) return;
    if (!questionsSchema.safeParse(now.questions).success) return setState("incomplete");
    now.isSaving = true;
    now.isDirty = false;
    setState("saving");
    const input = { surveyId, version: now.version, questions: now.questions };
    const result = await saveQuestionsAction(slug, input).catch(() => null);
    now.isSaving = false;
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
      return now.isDirty ? save() : undefined;
    }
    now.isDirty = true;
    setFailure(result?.error ?? null);
    setState(result?.error.code === "stale" ? "stale" : "failed");
  }, [slug, surveyId, past.restart]);

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

  // Whoever types and goes on to another page at once has meant what they typed; who comes back sees it.
  useEffect(
    () => () => {
      const { isDirty, isSaving, version: now } = latest.current;
      if (isDirty || isSaving || now !== version) void save().then(router.refresh);
    },
    [save, router, version],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current.isDirty || latest.current.isSaving) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);

  return { questions, state, failure, savedVersion, change, history, save };
}
