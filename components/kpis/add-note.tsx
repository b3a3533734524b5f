"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { annotationKinds } from "@/db/enums";
import { addAnnotationAction } from "@/lib/kpis/actions";

type Props = {
  workspaceSlug: string;
  mapId: string;
  stages: { id: string; title: string }[];
  today: string;
};

/** Notes on a day what happened or was shipped. */
export function AddNote({ workspaceSlug, mapId, stages, today }: Props) {
  const t = useTranslations("kpis.notes");
  const router = useRouter();
  const format = useFormatter();
  const [isOpen, setOpen] = useState(false);
  const dayText = (day: string) =>
    format.dateTime(new Date(day), { dateStyle: "medium", timeZone: "UTC" });
  const save = (values: Record<string, string>) =>
    addAnnotationAction(workspaceSlug, {
      mapId,
      stageId: stages.find(({ id }) => id === values.stage)?.id ?? null,
      kind: annotationKinds.find((kind) => kind === values.kind) ?? "note",
      day: values.day ?? "",
      text: values.text ?? "",
    });
  return (
    <>
      <Button size="sm" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Dialog title={t("addTitle")} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        <ActionForm
          action={save}
          onSuccess={({ day }) => {
            setOpen(false);
            notify.ok(t("added", { day: dayText(day) }));
            router.refresh();
          }}
        >
          <TextField label={t("text")} name="text" maxLength={200} isRequired />
          <TextField label={t("day")} name="day" type="date" defaultValue={today} isRequired />
          <Select
            label={t("kind")}
            name="kind"
            items={annotationKinds.map((id) => ({ id, label: t(id) }))}
            defaultValue="note"
          />
          <Select
            label={t("stage")}
            name="stage"
            items={[
              { id: "whole", label: t("whole") },
              ...stages.map(({ id, title }) => ({ id, label: title })),
            ]}
            defaultValue="whole"
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
