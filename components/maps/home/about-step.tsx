"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { mapStates } from "@/db/enums";
import { FormStep } from "./form-step";
import { PersonaChoice } from "./persona-choice";

type AboutStepProps = {
  personas: { id: string; name: string; tagline: string }[];
  personaIds: string[];
  onPersonaIds: (ids: string[]) => void;
};

/** The part of a new journey that says what it is about and whose it is. */
export function AboutStep({ personas, personaIds, onPersonaIds }: AboutStepProps) {
  const t = useTranslations("maps");
  const tNew = useTranslations("templates");
  return (
    <FormStep number={1} title={tNew("steps.about")}>
      <TextField
        label={t("fields.title")}
        name="title"
        isRequired
        maxLength={120}
        placeholder={t("fields.titleExample")}
        autoComplete="off"
      />
      <TextArea
        label={t("fields.objective")}
        name="objective"
        rows={2}
        maxLength={500}
        description={t("fields.objectiveHint")}
      />
      <PersonaChoice personas={personas} value={personaIds} onChange={onPersonaIds} />
      <RadioGroup
        label={t("fields.state")}
        name="state"
        defaultValue="current"
        items={mapStates.map((id) => ({
          id,
          label: t(`states.${id}`),
          description: t(`states.${id}Hint`),
        }))}
      />
    </FormStep>
  );
}
