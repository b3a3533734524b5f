"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { otherId, type Question } from "@/lib/surveys/questions/kinds";
import { type Condition, tests } from "@/lib/surveys/questions/logic-schema";
import { isScale, scalePoints } from "@/lib/surveys/questions/scales";

type Props = {
  condition: Condition;
  /** What can be asked about: the questions so far, and hidden fields. */
  questions: readonly Question[];
  hiddenFields: readonly string[];
  onChange: (next: Condition) => void;
  onRemove: () => void;
};

/** One rule: an answer, how it is compared, and with what. */
export function ConditionRow({ condition, questions, hiddenFields, onChange, onRemove }: Props) {
  const t = useTranslations("surveys.logic");
  const about = questions.find((question) => question.id === condition.about);
  const values = about ? valuesOf(about) : null;
  const isNumeric = about !== undefined && (isScale(about) || about.kind === "number");
  const usable = tests.filter((test) => isNumeric || (test !== "atLeast" && test !== "atMost"));
  const needsValue = condition.test !== "answered" && condition.test !== "skipped";
  return (
    <div className="flex flex-col gap-2 rounded-control border border-line p-2">
      <div className="flex items-end gap-1">
        <Select
          className="min-w-0 grow"
          label={t("about")}
          value={condition.about}
          items={[
            ...questions.map((one) => ({ id: one.id, label: one.title || t("untitled") })),
            ...hiddenFields.map((name) => ({ id: `hidden:${name}`, label: t("hidden", { name }) })),
          ]}
          onChange={(id) => onChange({ ...condition, about: id, value: "" })}
        />
        <IconButton label={t("remove")} icon={<X size={16} />} onPress={onRemove} />
      </div>
      <Select
        label={t("test")}
        value={condition.test}
        items={usable.map((test) => ({ id: test, label: t(`tests.${test}`) }))}
        onChange={(id) =>
          onChange({ ...condition, test: tests.find((test) => test === id) ?? "is" })
        }
      />
      {needsValue &&
        (values ? (
          <Select
            label={t("value")}
            value={condition.value}
            placeholder={t("choose")}
            items={values}
            onChange={(value) => onChange({ ...condition, value })}
          />
        ) : (
          <TextField
            label={t("value")}
            value={condition.value}
            maxLength={200}
            onChange={(value) => onChange({ ...condition, value })}
          />
        ))}
    </div>
  );
}

function valuesOf(question: Question): { id: string; label: string }[] | null {
  if (isScale(question)) {
    return scalePoints(question).map((point) => ({ id: `${point}`, label: `${point}` }));
  }
  if (question.kind !== "choice") return null;
  const own = question.options.map(({ id, label }) => ({ id, label }));
  return question.other === undefined ? own : [...own, { id: otherId, label: question.other }];
}
