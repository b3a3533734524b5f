"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ComboBox } from "@/components/ui/combo-box";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useSeverityItems } from "@/components/ui/use-severity-items";
import { painPointStatuses } from "@/db/enums";
import { createPainPointAction, updatePainPointAction } from "@/lib/insights/actions";
import type { PainPointDetail } from "@/lib/insights/queries";
import type { Places } from "@/lib/surveys/places/queries";
import { stageItems } from "@/lib/surveys/places/stage-items";
import type { Person } from "@/lib/workspaces/queries";

type Props = {
  slug: string;
  places: Pick<Places, "maps" | "touchpoints" | "personas">;
  people: Person[];
  /** Left out for a new one. */
  painPoint?: PainPointDetail;
  stageId?: string | null;
};

/** All there is to say about a pain point; its stage also says on which map it is. */
export function PainPointForm({ slug, places, people, painPoint, stageId }: Props) {
  const t = useTranslations("insights.form");
  const tStatus = useTranslations("insights.status");
  const severities = useSeverityItems();
  const router = useRouter();
  const named = (one: { id: string; name: string }) => ({ id: one.id, label: one.name });

  async function save(values: Record<string, string>) {
    const fields = {
      ...{ title: values.title ?? "", description: values.description ?? "" },
      severity: Number(values.severity),
      // A stage names its own map.
      ...{ stageId: values.stageId || null, mapId: null },
      touchpointId: values.touchpointId || null,
      personaId: values.personaId || null,
      ownerId: values.ownerId || null,
    };
    if (!painPoint) return createPainPointAction(slug, fields);
    const status = painPointStatuses.find((one) => one === values.status) ?? painPoint.status;
    return updatePainPointAction(slug, { ...fields, status, painPointId: painPoint.id });
  }

  return (
    <ActionForm
      action={save}
      onSuccess={({ painPointId }) => {
        if (!painPoint) router.push(`/${slug}/insights/${painPointId}`);
        router.refresh();
      }}
      successMessage={painPoint && t("saved")}
    >
      <TextField
        label={t("title")}
        name="title"
        description={painPoint ? undefined : t("titleHint")}
        defaultValue={painPoint?.title}
        maxLength={200}
        isRequired
      />
      <TextArea
        label={t("description")}
        name="description"
        rows={3}
        defaultValue={painPoint?.description}
        maxLength={4000}
      />
      <RadioGroup
        label={t("severity")}
        name="severity"
        defaultValue={String(painPoint?.severity ?? 2)}
        items={severities}
      />
      {painPoint && (
        <Select
          label={t("status")}
          name="status"
          defaultValue={painPoint.status}
          items={painPointStatuses.map((id) => ({ id, label: tStatus(id) }))}
        />
      )}
      <ComboBox
        label={t("stage")}
        name="stageId"
        placeholder={t("none")}
        items={stageItems(places.maps)}
        defaultValue={painPoint?.stageId ?? stageId ?? null}
      />
      <ComboBox
        label={t("touchpoint")}
        name="touchpointId"
        placeholder={t("none")}
        items={places.touchpoints.map(named)}
        defaultValue={painPoint?.touchpointId ?? null}
      />
      <ComboBox
        label={t("persona")}
        name="personaId"
        placeholder={t("none")}
        items={places.personas.map(named)}
        defaultValue={painPoint?.personaId ?? null}
      />
      <ComboBox
        label={t("owner")}
        name="ownerId"
        placeholder={t("nobody")}
        items={people.map(named)}
        defaultValue={painPoint?.ownerId ?? null}
      />
      <div>
        <SubmitButton>{painPoint ? t("save") : t("create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
