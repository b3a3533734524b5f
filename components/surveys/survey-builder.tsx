"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import type { Question } from "@/lib/surveys/questions/kinds";
import { copyOf } from "@/lib/surveys/questions/replace";
import { emptyQuestion } from "@/lib/surveys/templates";
import { AddQuestion } from "./add-question";
import { BuilderProblems } from "./builder-problems";
import { PreviewFrame } from "./preview-frame";
import { QuestionFields } from "./question-fields";
import { QuestionList } from "./question-list";
import { SaveStateText } from "./save-state-text";
import { useQuestions } from "./use-questions";

type Props = {
  slug: string;
  surveyId: string;
  version: number;
  questions: Question[];
  hiddenFields: string[];
};

/** Questions on one side, the real page in the middle, the chosen question on the other. */
export function SurveyBuilder(props: Props) {
  const { slug, surveyId } = props;
  const t = useTranslations("surveys.builder");
  const [selectedId, select] = useState(props.questions[0]?.id ?? null);
  const { questions, change, history, ...saving } = useQuestions(props, (ids) =>
    select((current) => (current && ids[current]) || current),
  );
  const index = questions.findIndex((question) => question.id === selectedId);
  const selected = questions[index];

  function add(kind: Question["kind"]) {
    const options = [t("newOption.first"), t("newOption.second")] as const;
    const texts = { title: t(`newQuestion.${kind}`), options };
    const question = emptyQuestion(kind, texts, newId);
    change((before) => [...before, question]);
    select(question.id);
  }

  function duplicate(question: Question) {
    const copy = copyOf(question, newId());
    change((before) => before.toSpliced(before.indexOf(question) + 1, 0, copy));
    select(copy.id);
  }

  function remove(question: Question) {
    const place = questions.indexOf(question);
    change((before) => before.filter((one) => one.id !== question.id));
    select(questions[place + 1]?.id ?? questions[place - 1]?.id ?? null);
    const onUndo = () => {
      change((before) => before.toSpliced(place, 0, question));
      select(question.id);
    };
    notify.ok(t("deleted", { title: question.title }), { label: t("undo"), onUndo });
  }

  function move(id: string, to: number) {
    change((before) => {
      const moved = before.find((question) => question.id === id);
      if (!moved) return before;
      return before.filter((question) => question !== moved).toSpliced(to, 0, moved);
    });
  }

  return (
    <div className="grid min-h-0 grow grid-cols-[minmax(0,1fr)] gap-px bg-line lg:grid-cols-[17rem_minmax(0,1fr)_20rem]">
      <section aria-label={t("questions")} className="flex flex-col gap-3 bg-surface-2 p-3">
        <div className="flex min-h-7 items-center justify-between gap-2">
          <h2 className="font-semibold">{t("questions")}</h2>
          <SaveStateText state={saving.state} failure={saving.failure} onRetry={saving.save} />
        </div>
        <QuestionList
          questions={questions}
          selectedId={selected?.id ?? null}
          onSelect={select}
          onMove={move}
        />
        <div className="flex items-center gap-1">
          <AddQuestion onAdd={add} />
          <IconButton
            label={t("undo")}
            icon={<Undo2 size={16} />}
            isDisabled={!history.canUndo}
            onPress={history.undo}
          />
          <IconButton
            label={t("redo")}
            icon={<Redo2 size={16} />}
            isDisabled={!history.canRedo}
            onPress={history.redo}
          />
        </div>
        <BuilderProblems
          questions={questions}
          hiddenFields={props.hiddenFields}
          onSelect={select}
        />
      </section>
      <PreviewFrame
        path={`/s/preview/${slug}/${surveyId}`}
        version={saving.savedVersion}
        place={index}
      />
      <section aria-label={t("edit")} className="flex flex-col gap-4 bg-surface p-4">
        {selected ? (
          <QuestionFields
            key={selected.id}
            question={selected}
            questions={questions}
            hiddenFields={props.hiddenFields}
            onChange={(next) =>
              change((before) => before.map((one) => (one.id === next.id ? next : one)))
            }
            onMove={(to) => move(selected.id, to)}
            onDuplicate={() => duplicate(selected)}
            onDelete={() => remove(selected)}
          />
        ) : (
          <p className="text-ink-2">{t("none")}</p>
        )}
      </section>
    </div>
  );
}
