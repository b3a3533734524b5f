"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { ActionForm } from "@/components/ui/action-form";
import type { FormValues } from "@/components/ui/form-values";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { channelKinds } from "@/db/enums";
import { newId } from "@/lib/core/new-id";
import { createChannelAction, renameChannelAction } from "@/lib/touchpoints/channels/actions";
import type { ChannelOption } from "@/lib/touchpoints/channels/queries";

type ChannelFormProps = { slug: string; channel?: ChannelOption; onSaved: () => void };

export function ChannelForm({ slug, channel, onSaved }: ChannelFormProps) {
  const t = useTranslations("touchpoints");
  const [id] = useState(() => channel?.id ?? newId());

  function save(values: FormValues) {
    const name = values.name ?? "";
    const kind = channelKinds.find((known) => known === values.kind) ?? "other";
    return channel
      ? renameChannelAction(slug, { channelId: id, name, kind })
      : createChannelAction(slug, { id, name, kind });
  }

  return (
    <ActionForm action={save} onSuccess={onSaved}>
      <TextField
        name="name"
        label={t("fields.name")}
        defaultValue={channel?.name}
        maxLength={60}
        isRequired
        autoFocus
      />
      <Select
        name="kind"
        label={t("channels.kind")}
        description={t("channels.kindHint")}
        defaultValue={channel?.kind ?? "other"}
        items={channelKinds.map((kind) => ({
          id: kind,
          label: t(`channels.kinds.${kind}`),
          icon: <ChannelIcon kind={kind} />,
        }))}
      />
      <div>
        <SubmitButton>{channel ? t("save") : t("channels.create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
