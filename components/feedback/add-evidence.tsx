"use client";

import { Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { RadioGroup } from "@/components/ui/radio-group";
import { SubmitButton } from "@/components/ui/submit-button";
import { addEvidenceAction } from "@/lib/insights/actions";

type Props = {
  slug: string;
  itemId: string;
  painPoints: { id: string; label: string; description?: string }[];
};

/** Ties the answer to a pain point that exists, for or against it. */
export function AddEvidence({ slug, itemId, painPoints }: Props) {
  const t = useTranslations("feedback.painPoint");
  const router = useRouter();
  return (
    <Dialog
      title={t("addTitle")}
      description={t("addHint")}
      trigger={<Button icon={<Link2 aria-hidden size={14} />}>{t("add")}</Button>}
    >
      {({ close }) =>
        painPoints.length === 0 ? (
          <p className="text-ink-2">{t("none")}</p>
        ) : (
          <ActionForm
            action={(values) =>
              addEvidenceAction(slug, {
                painPointId: values.painPointId ?? "",
                feedbackItemId: itemId,
                stance: values.stance === "contradicts" ? "contradicts" : "supports",
              })
            }
            onSuccess={() => {
              notify.ok(t("added"));
              close();
              router.refresh();
            }}
          >
            <ComboBox label={t("which")} name="painPointId" items={painPoints} isRequired />
            <RadioGroup
              label={t("stance")}
              name="stance"
              defaultValue="supports"
              items={[
                { id: "supports", label: t("supports") },
                { id: "contradicts", label: t("contradicts") },
              ]}
            />
            <div>
              <SubmitButton>{t("submit")}</SubmitButton>
            </div>
          </ActionForm>
        )
      }
    </Dialog>
  );
}
