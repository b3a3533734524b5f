"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Dialog } from "@/components/ui/dialog";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { listFeedbackAction } from "@/lib/feedback/actions";
import { useSurroundings } from "../editor/editor-context";
import { useCardEvidence, useEvidenceTies } from "./use-card-evidence";

const mostShown = 30;

type AddEvidenceProps = { cardId: string; onClose: () => void };

/** Finds answers and ties them to a card, for or against what it says. */
export default function AddEvidence({ cardId, onClose }: AddEvidenceProps) {
  const t = useTranslations("maps.evidence");
  const { workspaceSlug } = useSurroundings();
  const { link } = useEvidenceTies(cardId);
  const { data: tied } = useCardEvidence(cardId);
  const [words, setWords] = useState("");
  const search = useDeferredValue(words.trim());
  const { data: found } = useQuery({
    queryKey: ["answers", workspaceSlug, search],
    queryFn: async () => {
      const result = await listFeedbackAction(workspaceSlug, { search });
      return result.ok ? result.value.items.filter((one) => one.text !== "") : [];
    },
    placeholderData: (last) => last,
  });
  const known = new Set(tied?.map((one) => one.itemId));
  const shown = found?.filter((one) => !known.has(one.id)).slice(0, mostShown);
  return (
    <Dialog title={t("addTitle")} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <div className="flex flex-col gap-3">
        <TextField
          label={t("search")}
          type="search"
          value={words}
          onChange={setWords}
          maxLength={100}
          autoFocus
        />
        {!shown && <Spinner size={16} />}
        {shown?.length === 0 && <p className="text-ink-3">{t("nothing")}</p>}
        <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto">
          {shown?.map((one) => (
            <li key={one.id} className="flex flex-col gap-1.5 rounded-card border border-line p-2">
              <p className="flex gap-2">
                {one.emotion !== null && <EmotionFace value={one.emotion + 3} size={18} />}
                <q className="min-w-0 wrap-anywhere">{one.text}</q>
              </p>
              <div className="flex flex-wrap items-center gap-2">
                <span className="grow text-xs text-ink-3">
                  {one.stageTitle} <DateText date={one.createdAt} />
                </span>
                <Button size="sm" onPress={() => void link(one.id, "supports")}>
                  {t("supports")}
                </Button>
                <Button size="sm" onPress={() => void link(one.id, "contradicts")}>
                  {t("contradicts")}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
