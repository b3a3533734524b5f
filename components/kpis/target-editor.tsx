"use client";

import { Target } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Kpi } from "@/db/enums";
import { setTargetAction } from "@/lib/kpis/actions";

export type Person = { userId: string; name: string };
type Goal = { value: number; ownerId: string | null; dueOn: string | null };
/** A figure that can have a target: `name` tells it from the others. */
type Choice = { kpi: Kpi; name: string; target: Goal | null };
type TargetEditorProps = {
  workspaceSlug: string;
  place: { mapId: string; stageId: string | null };
  label: string;
  /** The figure, or those to choose from. */
  choices: readonly [Choice, ...Choice[]];
  members: Person[];
};

/** Sets, changes or removes the target of a figure, its owner and its day. */
export function TargetEditor(props: TargetEditorProps) {
  const { workspaceSlug, place, label, choices, members } = props;
  const [chosen, setChosen] = useState(choices[0].kpi);
  const { kpi, target } = choices.find((choice) => choice.kpi === chosen) ?? choices[0];
  const t = useTranslations("kpis");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const unit = kpi === "nps" ? t("points") : t("percent");

  function save(values: Record<string, string>) {
    const text = (values.value ?? "").trim().replace(",", ".");
    return setTargetAction(workspaceSlug, {
      ...place,
      kpi,
      value: text === "" ? null : Number(text),
      ownerId: members.find(({ userId }) => userId === values.owner)?.userId ?? null,
      dueOn: values.due || null,
    });
  }

  return (
    <>
      <IconButton
        label={t("target.edit", { label })}
        icon={<Target aria-hidden size={14} />}
        onPress={() => setOpen(true)}
      />
      <Dialog title={t("target.title", { label })} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        {choices.length > 1 && (
          <Select
            label={t("target.kpi")}
            items={choices.map(({ kpi: id, name }) => ({ id, label: name }))}
            value={kpi}
            onChange={(id) => setChosen(choices.find((choice) => choice.kpi === id)?.kpi ?? kpi)}
            className="mb-4"
          />
        )}
        <ActionForm
          key={kpi}
          action={save}
          onSuccess={() => {
            setOpen(false);
            router.refresh();
          }}
        >
          <TextField
            label={t("target.field", { unit })}
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
      </Dialog>
    </>
  );
}
