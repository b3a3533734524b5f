"use client";

import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import type { ChoiceQuestion } from "@/lib/surveys/model";
import { OptionList } from "./option-list";

type Props = { question: ChoiceQuestion; onChange: (next: ChoiceQuestion) => void };

/** What a choice offers, in which order, and whether own words are taken. */
export function ChoiceFields({ question, onChange }: Props) {
  const t = useTranslations("surveys.builder");
  return (
    <>
      <OptionList
        label={t("options")}
        options={question.options}
        least={2}
        most={30}
        onChange={(options) => onChange({ ...question, options })}
      />
      <Switch
        isSelected={question.isMultiple}
        onChange={(isMultiple) => onChange({ ...question, isMultiple })}
      >
        {t("isMultiple")}
      </Switch>
      <Switch
        isSelected={question.isShuffled ?? false}
        onChange={(isShuffled) => onChange({ ...question, isShuffled })}
        description={t("isShuffledHint")}
      >
        {t("isShuffled")}
      </Switch>
      <Switch
        isSelected={question.other !== undefined}
        onChange={(isOffered) =>
          onChange({ ...question, other: isOffered ? t("otherLabel") : undefined })
        }
      >
        {t("offersOther")}
      </Switch>
      {question.other !== undefined && (
        <TextField
          label={t("otherWords")}
          value={question.other}
          maxLength={100}
          isInvalid={question.other.trim() === ""}
          onChange={(other) => onChange({ ...question, other })}
        />
      )}
    </>
  );
}
