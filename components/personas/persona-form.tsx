"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StaleNotice } from "@/components/touchpoints/stale-notice";
import { ActionForm } from "@/components/ui/action-form";
import type { FormValues } from "@/components/ui/form-values";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { newId } from "@/lib/core/new-id";
import { createPersonaAction, getPersonaAction, updatePersonaAction } from "@/lib/personas/actions";
import { personaInput, withListFields } from "@/lib/personas/form";
import type { Persona } from "@/lib/personas/queries";
import type { ChannelOption } from "@/lib/touchpoints/channels/queries";
import { PersonaCustomerFields } from "./persona-customer-fields";
import { PersonaIdentityFields } from "./persona-identity-fields";
import { PersonaListFields } from "./persona-list-fields";

type PersonaFormProps = { slug: string; channels: ChannelOption[]; persona?: Persona };

/** The persona sheet as a form: for a new one, or for the given one. */
export function PersonaForm({ slug, channels, persona }: PersonaFormProps) {
  const t = useTranslations("personas");
  const router = useRouter();
  const [id] = useState(() => persona?.id ?? newId());
  const [isStale, setIsStale] = useState(false);
  const href = `/${slug}/personas/${id}`;

  async function save(values: FormValues, data: FormData) {
    const input = personaInput(data);
    if (!persona) return withListFields(await createPersonaAction(slug, { id, ...input }));
    let { updatedAt } = persona;
    if (values.replace) {
      const current = await getPersonaAction(slug, { personaId: id });
      if (!current.ok) return current;
      updatedAt = current.value.updatedAt;
    }
    const edit = { personaId: id, updatedAt: updatedAt.toISOString(), ...input };
    const result = withListFields(await updatePersonaAction(slug, edit));
    setIsStale(!result.ok && result.error.code === "stale");
    return result;
  }

  function leave() {
    router.push(href);
    router.refresh();
  }

  return (
    <ActionForm action={save} onSuccess={leave}>
      {isStale && <StaleNotice currentHref={href} />}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <PersonaIdentityFields persona={persona} />
          <PersonaListFields persona={persona} />
        </div>
        <PersonaCustomerFields persona={persona} channels={channels} />
      </div>
      <div className="flex flex-wrap gap-2 border-t border-line pt-4">
        <SubmitButton>{persona ? t("save") : t("create")}</SubmitButton>
        <LinkButton href={persona ? href : `/${slug}/personas`}>{t("cancel")}</LinkButton>
      </div>
    </ActionForm>
  );
}
