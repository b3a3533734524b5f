"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CachedReads } from "@/components/ui/cached-reads";
import { Spinner } from "@/components/ui/spinner";
import { useSide } from "../../comments/side-store";
import { SentenceText } from "./sentence-text";
import { useHistory } from "./use-history";

const shownAtOnce = 5;

/** The last changes of one card, and who made it. */
export default function BlameText({ cardId }: { cardId: string }) {
  return (
    <CachedReads>
      <Blame cardId={cardId} />
    </CachedReads>
  );
}

function Blame({ cardId }: { cardId: string }) {
  const t = useTranslations("history");
  const format = useFormatter();
  const now = useNow();
  const toggle = useSide((side) => side.toggle);
  const isOpen = useSide((side) => side.panel === "history");
  const { data } = useHistory({ actorId: null, entityId: cardId });
  const entries = data?.pages.flatMap((page) => page.entries) ?? [];
  const [last, first] = [entries[0], entries.at(-1)];
  if (!last || !first) return <Spinner size={14} />;
  const nameOf = (entry: typeof last) => entry.actorName ?? t("product");
  const said = (entry: typeof last) => ({
    name: nameOf(entry),
    at: format.relativeTime(entry.at, now),
  });
  return (
    <div className="flex flex-col gap-1 pt-2 text-xs text-ink-2">
      <p>{t("blame.created", said(first))}</p>
      {last !== first && <p>{t("blame.changed", said(last))}</p>}
      <ul className="flex list-disc flex-col gap-1 ps-4">
        {entries.slice(0, shownAtOnce).flatMap((entry) =>
          entry.sentences.slice(0, 1).map((sentence) => (
            <li key={entry.to}>
              <SentenceText sentence={sentence} who={nameOf(entry)} />
            </li>
          )),
        )}
      </ul>
      {!isOpen && (
        <div>
          <Button size="sm" variant="ghost" onPress={() => toggle("history")}>
            {t("blame.show")}
          </Button>
        </div>
      )}
    </div>
  );
}
