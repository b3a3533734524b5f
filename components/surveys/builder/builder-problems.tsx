"use client";

import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import type { Question } from "@/lib/surveys/questions/kinds";
import { problemsOf } from "@/lib/surveys/questions/problems";

type Props = {
  questions: readonly Question[];
  hiddenFields: readonly string[];
  onSelect: (id: string) => void;
};

/** What keeps the survey from being published, each leading to its question. */
export function BuilderProblems({ questions, hiddenFields, onSelect }: Props) {
  const t = useTranslations("surveys.problems");
  const problems = problemsOf(questions, hiddenFields);
  if (problems.length === 0) return null;
  return (
    <FormMessage tone="error">
      <ul className="flex flex-col gap-1">
        {problems.map(({ questionId, kind }) => (
          <li key={`${questionId} ${kind}`}>
            {t(kind)}{" "}
            <button
              type="button"
              className="font-medium underline"
              onClick={() => onSelect(questionId)}
            >
              {questions.find((question) => question.id === questionId)?.title}
            </button>
          </li>
        ))}
      </ul>
    </FormMessage>
  );
}
