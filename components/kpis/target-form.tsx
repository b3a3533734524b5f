"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Kpi } from "@/db/enums";
import { writtenNumber } from "@/lib/core/written-number";
import { setTargetAction } from "@/lib/kpis/actions";

export type Person = { userId: string; name: string };
export type Goal = { value: number; ownerId: string | null; dueOn: string | null };
type TargetFormProps = {
  workspaceSlug: string;
  place: { mapId: string; stageId: string | null };
  kpi: Kpi;
  target: Goal | null;
  members: Person[];
  onSaved: () => void;
};

/** The target of one figure, its owner and its day; an empty value takes it away. */
export function TargetForm(props: TargetFormProps) {
  const { workspaceSlug, place, kpi, target, members, onSaved } = props;
  const t = useTranslations("kpis");
  const router = useRouter();

  function save(values: Record<string, string>) {
    const text = (values.value ?? "").trim();
    return setTargetAction(workspaceSlug, {
      ...place,
      kpi,
      value: text === "" ? null : writtenNumber(text),
      ownerId: members.find(({ userId }) => userId === values.owner)?.userId ?? null,
      dueOn: values.due || null,
    });
  }

  return (
    <ActionForm
      action={save}
      onSuccess={() => {
        onSaved();
        router.refresh();
      }}
    >
      <TextField
        label={t("target.field", { unit: kpi === "nps" ? t("points") : t("percent") })}
        name="value"
        defaultValue={target === null ? "" : String(target.value)}
        description={t("target.hint")}
        maxLength={12}
      />
      <Select
        label={t("target.owner")}
        name="owner"
        items={[
          { id: "nobody", label: t("target.nobody") },
          ...members.map(({ userId, name }) => ({ id: userId, label: name })),
        ]}
        defaultValue={target?.ownerId ?? "nobody"}
      />
      <TextField
        label={t("target.due")}
        name="due"
        type="date"
        defaultValue={target?.dueOn ?? ""}
      />
      <div>
        <SubmitButton>{t("target.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
