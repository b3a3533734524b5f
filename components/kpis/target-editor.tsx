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
import { targetProblem } from "@/lib/kpis/targets";

export type Person = { userId: string; name: string };
type Goal = { value: number; ownerId: string | null; dueOn: string | null };
type TargetEditorProps = {
  workspaceSlug: string;
  place: { mapId: string; stageId: string | null; kpi: Kpi };
  label: string;
  target: Goal | null;
  members: Person[];
};

/** Sets, changes or removes the target of one figure, its owner and its day. */
export function TargetEditor(props: TargetEditorProps) {
  const { workspaceSlug, place, label, target, members } = props;
  const t = useTranslations("kpis");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const unit = place.kpi === "nps" ? t("points") : t("percent");

  const problemOf = (number: number) =>
    Number.isNaN(number) ? t("target.notANumber") : targetProblem(place.kpi, number);

  async function save(values: Record<string, string>) {
    const text = (values.value ?? "").trim().replace(",", ".");
    const number = text === "" ? null : Number(text);
    const problem = number === null ? null : problemOf(number);
    if (problem)
      return { ok: false as const, error: { code: "invalid" as const, message: problem } };
    return setTargetAction(workspaceSlug, {
      ...place,
      value: number,
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
        <ActionForm
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
