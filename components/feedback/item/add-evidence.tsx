"use client";

import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { searchPainPointsAction } from "@/lib/feedback/actions";
import { addEvidenceAction } from "@/lib/insights/actions";
import { PickDialog } from "./pick-dialog";

type Props = { slug: string; itemId: string };

/** Ties the answer to a pain point that exists, for or against it. */
export function AddEvidence({ slug, itemId }: Props) {
  const t = useTranslations("feedback.painPoint");
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
  const texts = {
    ...{ open: t("add"), title: t("addTitle"), hint: t("addHint"), which: t("which") },
    ...{ submit: t("submit"), done: t("added") },
  };
  return (
    <PickDialog
      texts={texts}
      icon={<Link2 aria-hidden size={14} />}
      search={search}
      tie={({ id, stance }) =>
        addEvidenceAction(slug, { painPointId: id, feedbackItemId: itemId, stance })
      }
    />
  );
}
