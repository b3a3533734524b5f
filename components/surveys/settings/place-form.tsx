"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { moveSurveyAction } from "@/lib/surveys/place/actions";
import type { Places } from "@/lib/surveys/places/queries";
import type { SurveyDetail } from "@/lib/surveys/queries";

type Props = {
  slug: string;
  survey: Pick<SurveyDetail, "id" | "mapId" | "stageId" | "touchpointId">;
  places: Pick<Places, "maps" | "touchpoints">;
};

/** What a draft will measure; once it was published, its answers hold it there. */
export function PlaceForm({ slug, survey, places }: Props) {
  const t = useTranslations("surveys.create");
  const tPlace = useTranslations("surveys.place");
  const router = useRouter();
  const [mapId, setMapId] = useState(survey.mapId);
  const [stageId, setStageId] = useState(survey.stageId);
  const stages = places.maps.find((map) => map.id === mapId)?.stages ?? [];
  const stage = stages.find((one) => one.id === stageId) ?? stages[0];
  const name = (one: { id: string; title: string }) => ({ id: one.id, label: one.title });
  return (
    <Card title={tPlace("title")} subtitle={tPlace("hint")}>
      <ActionForm
        action={(values) =>
          moveSurveyAction(slug, {
            ...{ surveyId: survey.id, mapId, stageId: stage?.id ?? "" },
            touchpointId: values.touchpointId || null,
          })
        }
        onSuccess={() => router.refresh()}
        successMessage={tPlace("moved")}
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t("map")}
            items={places.maps.map(name)}
            value={mapId}
            onChange={setMapId}
          />
          <Select
            label={t("stage")}
            items={stages.map(name)}
            value={stage?.id ?? null}
            onChange={setStageId}
          />
        </div>
        <ComboBox
          label={t("touchpoint")}
          name="touchpointId"
          placeholder={t("none")}
          defaultValue={survey.touchpointId}
          items={places.touchpoints.map((one) => ({ id: one.id, label: one.name }))}
        />
        <div>
          <SubmitButton>{tPlace("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
