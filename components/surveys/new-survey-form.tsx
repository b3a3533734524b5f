"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ComboBox } from "@/components/ui/combo-box";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { createSurveyAction } from "@/lib/surveys/actions";
import type { Places } from "@/lib/surveys/places/queries";
import { type SurveyTemplate, surveyTemplates } from "@/lib/surveys/schema";

type Props = {
  slug: string;
  places: Pick<Places, "maps" | "touchpoints">;
  chosen: { mapId: string | null; stageId: string | null };
};

const templateOf = (value: string | undefined): SurveyTemplate =>
  surveyTemplates.find((template) => template === value) ?? "csat";

export function NewSurveyForm({ slug, places, chosen }: Props) {
  const t = useTranslations("surveys.create");
  const router = useRouter();
  const firstMap = places.maps.find((map) => map.id === chosen.mapId) ?? places.maps[0];
  const [mapId, setMapId] = useState(firstMap?.id ?? "");
  const [stageId, setStageId] = useState(chosen.stageId ?? "");
  const [title, setTitle] = useState<string>();
  const stages = places.maps.find((map) => map.id === mapId)?.stages ?? [];
  const stage = stages.find((one) => one.id === stageId) ?? stages[0];
  const suggestion = stage ? t("defaultTitle", { stage: stage.title }) : "";
  const name = (one: { id: string; title: string }) => ({ id: one.id, label: one.title });

  return (
    <ActionForm
      action={(values) =>
        createSurveyAction(slug, {
          mapId,
          stageId: stage?.id ?? "",
          touchpointId: values.touchpointId || null,
          template: templateOf(values.template),
          title: title ?? suggestion,
        })
      }
      onSuccess={({ surveyId }) => router.push(`/${slug}/surveys/${surveyId}`)}
      className="gap-5"
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Select label={t("map")} items={places.maps.map(name)} value={mapId} onChange={setMapId} />
        <Select
          label={t("stage")}
          name="stageId"
          items={stages.map(name)}
          value={stage?.id ?? null}
          onChange={setStageId}
          description={t("stageHint")}
        />
      </div>
      <ComboBox
        label={t("touchpoint")}
        name="touchpointId"
        placeholder={t("none")}
        items={places.touchpoints.map((one) => ({ id: one.id, label: one.name }))}
      />
      <RadioGroup
        label={t("template")}
        name="template"
        look="cards"
        defaultValue="csat"
        items={surveyTemplates.map((id) => ({
          id,
          label: t(`templates.${id}`),
          description: t(`templates.${id}Hint`),
        }))}
      />
      <TextField
        label={t("title")}
        name="title"
        description={t("titleHint")}
        value={title ?? suggestion}
        onChange={setTitle}
        maxLength={120}
        isRequired
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
