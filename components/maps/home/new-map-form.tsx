"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/link-button";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { AboutStep } from "./about-step";
import { createJourney, inviteTogether } from "./create-journey";
import { FormStep } from "./form-step";
import { type Start, StartFrom } from "./start-from";
import type { TemplateOptions } from "./template-options";

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
    const result = await createJourney(workspaceSlug, values, { personaIds, start });
    const reason = result.ok ? await inviteTogether(workspaceSlug, values) : null;
    if (reason) notify.error(tNew("invite.failed", { reason }));
    return result;
  }

  return (
    <ActionForm
      action={create}
      onSuccess={(map) => router.push(`${home}/${map.id}`)}
      className="gap-8!"
    >
      <AboutStep personas={personas} personaIds={personaIds} onPersonaIds={setPersonaIds} />
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
