"use client";

import { TriangleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useSeverityItems } from "@/components/ui/use-severity-items";
import { createPainPointAction } from "@/lib/insights/actions";

type Props = { slug: string; itemId: string; suggestion: string };

/** A pain point on the answer's stage with the answer as evidence, in one action. */
export function MakePainPoint({ slug, itemId, suggestion }: Props) {
  const t = useTranslations("feedback.painPoint");
  const severities = useSeverityItems();
  const router = useRouter();
  return (
    <Dialog
      title={t("makeTitle")}
      description={t("makeHint")}
      trigger={
        <Button variant="primary" icon={<TriangleAlert aria-hidden size={14} />}>
          {t("make")}
        </Button>
      }
    >
      {({ close }) => (
        <ActionForm
          action={(values) =>
            createPainPointAction(slug, {
              title: values.title ?? "",
              description: values.description ?? "",
              severity: Number(values.severity),
              feedbackItemId: itemId,
            })
          }
          onSuccess={() => {
            notify.ok(t("made"));
            close();
            router.refresh();
          }}
        >
          <TextField
            label={t("title")}
            name="title"
            defaultValue={suggestion}
            maxLength={200}
            isRequired
          />
          <TextArea label={t("description")} name="description" maxLength={4000} />
          <RadioGroup label={t("severity")} name="severity" defaultValue="2" items={severities} />
          <div>
            <SubmitButton>{t("create")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
