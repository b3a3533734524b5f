"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import { TextField } from "@/components/ui/text-field";
import { listFeedbackAction } from "@/lib/feedback/actions";
import { useSurroundings } from "../editor/editor-context";
import { type FoundAnswer, FoundItem } from "./found-item";

const mostShown = 30;

type AnswerFinderProps = {
  /** the card that answers can be tied to by pressing a button; null without one */
  cardId: string | null;
  /** answers that need not be found any more */
  known: ReadonlySet<string>;
  onDrag?: (answer: FoundAnswer | null) => void;
  isFocused?: boolean;
};

/** Finds answers by their words. */
export function AnswerFinder({ cardId, known, onDrag, isFocused }: AnswerFinderProps) {
  const t = useTranslations("maps.evidence");
  const { workspaceSlug } = useSurroundings();
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
  const shown = found?.filter((one) => !known.has(one.id)).slice(0, mostShown);
  return (
    <>
      <TextField
        label={t("search")}
        type="search"
        value={words}
        onChange={setWords}
        maxLength={100}
        autoFocus={isFocused}
      />
      {!shown && <Spinner size={16} />}
      {shown?.length === 0 && <p className="text-ink-3">{t("nothing")}</p>}
      <ul aria-label={t("answers")} className="flex flex-col gap-2">
        {shown?.map((one) => (
          <FoundItem key={one.id} answer={one} cardId={cardId} onDrag={onDrag} />
        ))}
      </ul>
    </>
  );
}
