"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { frameworks } from "@/db/enums";
import { createMapAction } from "@/lib/maps/actions";
import { FrameworkChoice, type FrameworkOption } from "./framework-choice";
import { PersonaChoice } from "./persona-choice";

type NewMapFormProps = {
  workspaceSlug: string;
  personas: { id: string; name: string; tagline: string }[];
  options: FrameworkOption[];
};

/** What a new journey is about, whose it is, and which stages it starts with. */
export function NewMapForm({ workspaceSlug, personas, options }: NewMapFormProps) {
  const t = useTranslations("maps");
  const router = useRouter();
  const [personaIds, setPersonaIds] = useState<string[]>(
    personas.length === 1 ? personas.map((persona) => persona.id) : [],
  );
  const [withCards, setWithCards] = useState(true);
  const home = `/${workspaceSlug}/maps`;
  return (
    <ActionForm
      action={(values) =>
        createMapAction(workspaceSlug, {
          title: values.title ?? "",
          objective: values.objective ?? "",
          state: values.state === "future" ? "future" : "current",
          framework: frameworks.find((one) => one === values.framework) ?? "five-stage",
          personaIds,
          withCards,
        })
      }
      onSuccess={(map) => router.push(`${home}/${map.id}`)}
      className="gap-6!"
    >
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
      <PersonaChoice personas={personas} value={personaIds} onChange={setPersonaIds} />
      <RadioGroup
        label={t("fields.state")}
        name="state"
        defaultValue="current"
        items={[
          { id: "current", label: t("states.current"), description: t("states.currentHint") },
          { id: "future", label: t("states.future"), description: t("states.futureHint") },
        ]}
      />
      <FrameworkChoice options={options} />
      <Switch isSelected={withCards} onChange={setWithCards} description={t("fields.cardsHint")}>
        {t("fields.cards")}
      </Switch>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("create")}</SubmitButton>
        <LinkButton href={home} variant="ghost">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}
