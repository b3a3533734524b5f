"use client";

import { Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { searchPainPointsAction } from "@/lib/feedback/actions";
import { addEvidenceAction } from "@/lib/insights/actions";
import { SearchPick } from "./search-pick";
import { StanceField, stanceOf } from "./stance-field";

type Props = { slug: string; itemId: string };

/** Ties the answer to a pain point that exists, for or against it. */
export function AddEvidence({ slug, itemId }: Props) {
  const t = useTranslations("feedback.painPoint");
  const router = useRouter();
  const search = useCallback(
    async (words: string) => {
      const result = await searchPainPointsAction(slug, { words });
      if (!result.ok) return result;
      const value = result.value.map(({ id, title, stageTitle, status }) => ({
        id,
        label: title,
        description: [stageTitle, status === "solved" ? t("solved") : null]
          .filter(Boolean)
          .join(" · "),
      }));
      return { ok: true as const, value };
    },
    [slug, t],
  );
  return (
    <Dialog
      title={t("addTitle")}
      description={t("addHint")}
      trigger={<Button icon={<Link2 aria-hidden size={14} />}>{t("add")}</Button>}
    >
      {({ close }) => (
        <ActionForm
          action={(values) =>
            addEvidenceAction(slug, {
              painPointId: values.painPointId ?? "",
              feedbackItemId: itemId,
              stance: stanceOf(values.stance),
            })
          }
          onSuccess={() => {
            notify.ok(t("added"));
            close();
            router.refresh();
          }}
        >
          <SearchPick label={t("which")} name="painPointId" search={search} />
          <StanceField />
          <div>
            <SubmitButton>{t("submit")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
