"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { ActionForm } from "@/components/ui/action-form";
import type { FormValues } from "@/components/ui/form-values";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { newId } from "@/lib/core/new-id";
import {
  createTouchpointAction,
  getTouchpointAction,
  updateTouchpointAction,
} from "@/lib/touchpoints/actions";
import { nothing, touchpointInput } from "@/lib/touchpoints/form";
import { StaleNotice } from "./stale-notice";
import type { EditedTouchpoint, TouchpointChoices } from "./touchpoint-types";

type Props = TouchpointChoices & { touchpoint?: EditedTouchpoint; onSaved: (id: string) => void };

/** A touchpoint of the library: what it is called, through which channel, who answers for it. */
export function TouchpointForm({ slug, channels, people, touchpoint, onSaved }: Props) {
  const t = useTranslations("touchpoints");
  const [id] = useState(() => touchpoint?.id ?? newId());
  const [isStale, setIsStale] = useState(false);

  async function save(values: FormValues) {
    const input = touchpointInput(values);
    if (!touchpoint) return createTouchpointAction(slug, { id, ...input });
    let { updatedAt } = touchpoint;
    if (values.replace) {
      const current = await getTouchpointAction(slug, { touchpointId: id });
      if (!current.ok) return current;
      updatedAt = current.value.updatedAt;
    }
    const edit = { touchpointId: id, updatedAt: updatedAt.toISOString(), ...input };
    const result = await updateTouchpointAction(slug, edit);
    setIsStale(!result.ok && result.error.code === "stale");
    return result;
  }

  return (
    <ActionForm action={save} onSuccess={() => onSaved(id)}>
      {isStale && <StaleNotice currentHref={`/${slug}/touchpoints/${id}`} />}
      <TextField
        name="name"
        label={t("fields.name")}
        placeholder={t("examples.name")}
        defaultValue={touchpoint?.name}
        maxLength={120}
        isRequired
        autoFocus
      />
      <Select
        name="channelId"
        label={t("fields.channelId")}
        defaultValue={touchpoint?.channel?.id ?? nothing}
        items={[
          { id: nothing, label: t("noChannel") },
          ...offered(channels, touchpoint).map(({ id: key, name, kind }) => ({
            id: key,
            label: name,
            icon: <ChannelIcon kind={kind} />,
          })),
        ]}
      />
      <Select
        name="ownerId"
        label={t("fields.ownerId")}
        description={t("hints.ownerId")}
        defaultValue={people.find((person) => person.id === touchpoint?.ownerId)?.id ?? nothing}
        items={[
          { id: nothing, label: t("noOwner") },
          ...people.map((person) => ({ id: person.id, label: person.name })),
        ]}
      />
      <TextArea
        name="description"
        label={t("fields.description")}
        defaultValue={touchpoint?.description}
        maxLength={1000}
        rows={4}
      />
      <div>
        <SubmitButton>{touchpoint ? t("save") : t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The channels to choose from, with the one it has even when that was archived. */
function offered(channels: TouchpointChoices["channels"], touchpoint?: EditedTouchpoint) {
  const current = touchpoint?.channel;
  const isListed = !current || channels.some((channel) => channel.id === current.id);
  return isListed ? channels : [...channels, current];
}
