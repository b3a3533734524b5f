"use client";

import { StickyNote } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { linkFeedbackToCardAction, searchCardsAction } from "@/lib/feedback/actions";
import { SearchPick } from "./search-pick";
import { StanceField, stanceOf } from "./stance-field";

type Props = { slug: string; itemId: string; stageId: string | null };

/** Ties the answer to a card of a map, for or against what the card says. */
export function LinkCard({ slug, itemId, stageId }: Props) {
  const t = useTranslations("feedback.card");
  const router = useRouter();
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
  return (
    <div data-inbox-link>
      <Dialog
        title={t("title")}
        description={t("hint")}
        trigger={<Button icon={<StickyNote aria-hidden size={14} />}>{t("link")}</Button>}
      >
        {({ close }) => (
          <ActionForm
            action={(values) =>
              linkFeedbackToCardAction(slug, {
                itemId,
                cardId: values.cardId ?? "",
                stance: stanceOf(values.stance),
              })
            }
            onSuccess={() => {
              notify.ok(t("linked"));
              close();
              router.refresh();
            }}
          >
            <SearchPick label={t("which")} name="cardId" search={search} />
            <StanceField />
            <div>
              <SubmitButton>{t("submit")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </Dialog>
    </div>
  );
}
