"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { atField } from "@/components/ui/at-field";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Switch } from "@/components/ui/switch";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveWidgetAction } from "@/lib/surveys/widget/actions";
import { triggerOf, triggerValue } from "@/lib/surveys/widget/form";
import { triggerKinds, widgetForms } from "@/lib/surveys/widget/kinds";
import type { Widget } from "@/lib/surveys/widget/queries";

type Props = { slug: string; widget: Widget; mayEdit: boolean };

/** How a survey shows itself on websites. */
export function WidgetForm({ slug, widget, mayEdit }: Props) {
  const t = useTranslations("widget");
  const router = useRouter();
  const [form, setForm] = useState(widget.form);
  const [kind, setKind] = useState(widget.trigger.kind);
  const [isEnabled, setEnabled] = useState(widget.isEnabled);
  const number = { type: "number" as const, isDisabled: !mayEdit };
  return (
    <ActionForm
      action={async (values) => {
        const result = await saveWidgetAction(slug, {
          ...{ surveyId: widget.surveyId, form, isEnabled },
          trigger: triggerOf(kind, values.value ?? triggerValue(widget.trigger, kind)),
          buttonLabel: values.buttonLabel ?? widget.buttonLabel,
          samplePercent: Number(values.samplePercent ?? widget.samplePercent),
          quietDays: Number(values.quietDays ?? widget.quietDays),
          sites: (values.sites ?? "").split(/[\s,]+/).filter(Boolean),
        });
        return atField(result, (path) => (/^trigger/.test(path) ? "value" : path.split(".")[0]));
      }}
      onSuccess={() => {
        notify.ok(t("saved"));
        router.refresh();
      }}
    >
      <Switch isSelected={isEnabled} onChange={setEnabled} isDisabled={!mayEdit}>
        {t("enabled")}
      </Switch>
      <TextArea
        label={t("sites")}
        description={t("sitesHint")}
        name="sites"
        defaultValue={widget.sites.join("\n")}
        isDisabled={!mayEdit}
      />
      <Select
        label={t("form")}
        value={form}
        isDisabled={!mayEdit}
        items={widgetForms.map((id) => ({ id, label: t(`forms.${id}`) }))}
        onChange={(id) => setForm(widgetForms.find((one) => one === id) ?? form)}
      />
      {form === "button" && (
        <TextField
          label={t("buttonLabel")}
          name="buttonLabel"
          defaultValue={widget.buttonLabel}
          maxLength={40}
          isDisabled={!mayEdit}
        />
      )}
      {form === "popover" && (
        <>
          <Select
            label={t("trigger")}
            value={kind}
            isDisabled={!mayEdit}
            items={triggerKinds.map((id) => ({ id, label: t(`triggers.${id}`) }))}
            onChange={(id) => setKind(triggerKinds.find((one) => one === id) ?? kind)}
          />
          {kind !== "exit" && (
            <TextField
              key={kind}
              label={t(`values.${kind}`)}
              name="value"
              defaultValue={triggerValue(widget.trigger, kind)}
              isDisabled={!mayEdit}
              isRequired
            />
          )}
          <TextField
            {...number}
            label={t("sample")}
            name="samplePercent"
            min={1}
            max={100}
            defaultValue={`${widget.samplePercent}`}
          />
          <TextField
            {...number}
            label={t("quiet")}
            description={t("quietHint")}
            name="quietDays"
            min={0}
            max={365}
            defaultValue={`${widget.quietDays}`}
          />
        </>
      )}
      {mayEdit && (
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
