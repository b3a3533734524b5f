"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import type { EvidenceStance } from "@/db/enums";
import {
  linkFeedbackToCardAction,
  listCardEvidenceAction,
  unlinkFeedbackFromCardAction,
} from "@/lib/feedback/actions";
import { useSurroundings } from "../editor/editor-context";
import { useMapSignal } from "../live/use-map-signal";
import { useEvidenceCounts } from "./use-evidence-counts";

/** The answers for and against one card. */
export function useCardEvidence(cardId: string) {
  const { workspaceSlug } = useSurroundings();
  const queries = useQueryClient();
  useMapSignal("evidence", () => void queries.invalidateQueries({ queryKey: ["evidence"] }));
  return useQuery({
    queryKey: ["evidence", "card", cardId],
    queryFn: async () => {
      const result = await listCardEvidenceAction(workspaceSlug, { cardId });
      if (!result.ok) throw new Error(result.error.message);
      return result.value;
    },
  });
}

type Tie = { itemId: string; cardId: string; stance: EvidenceStance };

/** Ties answers to cards and takes them off again. */
export function useEvidenceTies() {
  const t = useTranslations("maps.evidence");
  const { workspaceSlug } = useSurroundings();
  const queries = useQueryClient();
  const count = useEvidenceCounts();
  const refresh = () =>
    Promise.all([queries.invalidateQueries({ queryKey: ["evidence"] }), count()]);
  return {
    /** `otherwise` is offered with the word that it is done. */
    async link(tie: Tie, otherwise?: { label: string; onUndo: () => void }) {
      const result = await linkFeedbackToCardAction(workspaceSlug, tie);
      if (result.ok) notify.ok(t(`linkedAs.${tie.stance}`), otherwise);
      else notify.error(result.error.message);
      await refresh();
    },
    async unlink(evidenceId: string) {
      const result = await unlinkFeedbackFromCardAction(workspaceSlug, { evidenceId });
      if (result.ok) notify.ok(t("unlinked"));
      else notify.error(result.error.message);
      await refresh();
    },
  };
}
