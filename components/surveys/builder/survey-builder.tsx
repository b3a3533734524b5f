"use client";

import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { LeaveGuard } from "@/components/ui/leave-guard";
import type { Question } from "@/lib/surveys/questions/kinds";
import { AddQuestion } from "./add-question";
import { BuilderProblems } from "./builder-problems";
import { PreviewFrame } from "./preview-frame";
import { QuestionFields } from "./question-fields";
import { QuestionList } from "./question-list";
import { SaveStateText } from "./save-state-text";
import { useQuestionEdits } from "./use-question-edits";
import { isInTrouble, useQuestions } from "./use-questions";

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

  const edits = useQuestionEdits({ questions, change, select });

  return (
    <>
      <LeaveGuard isDirty={isInTrouble(saving.state)} />
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
            onMove={edits.move}
          />
          <div className="flex items-center gap-1">
            <AddQuestion onAdd={edits.add} />
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
              onChange={edits.replace}
              onMove={(to) => edits.move(selected.id, to)}
              onDuplicate={() => edits.duplicate(selected)}
              onDelete={() => edits.remove(selected)}
            />
          ) : (
            <p className="text-ink-2">{t("none")}</p>
          )}
        </section>
      </div>
    </>
  );
}
