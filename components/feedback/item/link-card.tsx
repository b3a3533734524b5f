"use client";

import { StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { linkFeedbackToCardAction, searchCardsAction } from "@/lib/feedback/actions";
import { PickDialog } from "./pick-dialog";

type Props = { slug: string; itemId: string; stageId: string | null };

/** Ties the answer to a card of a map, for or against what the card says. */
export function LinkCard({ slug, itemId, stageId }: Props) {
  const t = useTranslations("feedback.card");
  const search = useCallback(
    async (words: string) => {
      const result = await searchCardsAction(slug, { words, stageId });
      if (!result.ok) return result;
      const value = result.value.map(({ id, text, stageTitle, mapTitle }) => ({
        id,
        label: text,
        description: `${stageTitle} · ${mapTitle}`,
      }));
      return { ok: true as const, value };
    },
    [slug, stageId],
  );
  const texts = {
    ...{ open: t("link"), title: t("title"), hint: t("hint"), which: t("which") },
    ...{ submit: t("submit"), done: t("linked") },
  };
  return (
    <div data-inbox-link>
      <PickDialog
        texts={texts}
        icon={<StickyNote aria-hidden size={14} />}
        search={search}
        tie={({ id, stance }) => linkFeedbackToCardAction(slug, { itemId, cardId: id, stance })}
      />
    </div>
  );
}
