"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/notify";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { mapStates } from "@/db/enums";
import { createMapFromSheetAction } from "@/lib/maps/sheet/actions";
import { createMapFromTemplateAction } from "@/lib/maps/templates/actions";
import { inviteMembersAction } from "@/lib/workspaces/actions";
import { FormStep } from "./form-step";
import { PersonaChoice } from "./persona-choice";
import { type Start, StartFrom } from "./start-from";
import type { TemplateOptions } from "./template-options";
import { sourceOf } from "./template-source";

const firstStart: Start = {
  begin: "template",
  chosen: "five-stage",
  extras: { withCards: true, withTouchpoints: true, withSurvey: true },
  sheet: "",
};

type NewMapFormProps = {
  workspaceSlug: string;
  personas: { id: string; name: string; tagline: string }[];
  options: TemplateOptions;
  mayInvite: boolean;
};

/** A new journey in three steps: what it is about, what it starts from, who draws it. */
export function NewMapForm({ workspaceSlug, personas, options, mayInvite }: NewMapFormProps) {
  const t = useTranslations("maps");
  const tNew = useTranslations("templates");
  const router = useRouter();
  const [personaIds, setPersonaIds] = useState<string[]>(
    personas.length === 1 ? personas.map((persona) => persona.id) : [],
  );
  const [start, setStart] = useState(firstStart);
  const home = `/${workspaceSlug}/maps`;

  async function create(values: Record<string, string>) {
    const about = {
      title: values.title ?? "",
      objective: values.objective ?? "",
      state: mapStates.find((state) => state === values.state) ?? "current",
      personaIds,
    };
    const { begin, sheet, chosen, extras } = start;
    const source = sourceOf(chosen);
    const result =
      begin === "sheet"
        ? await createMapFromSheetAction(workspaceSlug, { ...about, sheet })
        : await createMapFromTemplateAction(workspaceSlug, { ...about, source, ...extras });
    const addresses = values.addresses?.trim();
    if (result.ok && addresses) {
      const invited = await inviteMembersAction(workspaceSlug, { addresses, role: "editor" });
      if (!invited.ok) notify.error(tNew("invite.failed", { reason: reasonOf(invited.error) }));
    }
    return result;
  }

  return (
    <ActionForm
      action={create}
      onSuccess={(map) => router.push(`${home}/${map.id}`)}
      className="gap-8!"
    >
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
        <PersonaChoice personas={personas} value={personaIds} onChange={setPersonaIds} />
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
      <FormStep number={2} title={tNew("steps.start")}>
        <StartFrom
          workspaceSlug={workspaceSlug}
          options={options}
          value={start}
          onChange={setStart}
        />
      </FormStep>
      {mayInvite && (
        <FormStep number={3} title={tNew("steps.invite")}>
          <TextArea
            label={tNew("invite.label")}
            name="addresses"
            rows={2}
            maxLength={4000}
            description={tNew("invite.hint")}
          />
        </FormStep>
      )}
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("create")}</SubmitButton>
        <LinkButton href={home} variant="ghost">
          {t("cancel")}
        </LinkButton>
      </div>
    </ActionForm>
  );
}

const reasonOf = (failure: { message: string; fields?: Record<string, string> }) =>
  failure.fields?.addresses ?? failure.message;
