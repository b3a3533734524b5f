"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createSurveyLinkAction } from "@/lib/surveys/actions";

type Named = { id: string; label: string };
type Props = {
  slug: string;
  surveyId: string;
  stageId: string;
  stages: Named[];
  touchpoints: Named[];
  channels: Named[];
  personas: Named[];
};

/** A further link for another place, channel or persona. */
export function NewLinkForm({ slug, surveyId, stageId, stages, ...lists }: Props) {
  const t = useTranslations("surveys.share");
  const router = useRouter();
  const choice = (name: "touchpoint" | "channel" | "persona", items: Named[]) => (
    <ComboBox label={t(name)} name={`${name}Id`} placeholder={t("any")} items={items} />
  );
  return (
    <ActionForm
      action={(values) =>
        createSurveyLinkAction(slug, {
          surveyId,
          name: values.name ?? "",
          stageId: values.stageId || null,
          touchpointId: values.touchpointId || null,
          channelId: values.channelId || null,
          personaId: values.personaId || null,
        })
      }
      onSuccess={() => router.refresh()}
      successMessage={t("created")}
      resetOnSuccess
    >
      <TextField
        label={t("name")}
        name="name"
        placeholder={t("namePlaceholder")}
        maxLength={80}
        isRequired
      />
      <Select label={t("stage")} name="stageId" items={stages} defaultValue={stageId} />
      {choice("touchpoint", lists.touchpoints)}
      {choice("channel", lists.channels)}
      {choice("persona", lists.personas)}
      <div>
        <SubmitButton>{t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
