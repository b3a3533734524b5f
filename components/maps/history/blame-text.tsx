"use client";

import { useFormatter, useNow, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CachedReads } from "@/components/ui/cached-reads";
import { Spinner } from "@/components/ui/spinner";
import { useSide } from "../../comments/side-store";
import { SentenceText } from "./sentence-text";
import { useHistory } from "./use-history";

const shownAtOnce = 5;

/** The last changes of one card, and who added it. */
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
  const [last] = entries;
  if (!last) return <Spinner size={14} />;
  const origin = data?.pages[0]?.origin ?? null;
  const isUnchanged = origin !== null && last.from < origin.revision;
  const nameOf = ({ actorName }: { actorName: string | null }) => actorName ?? t("product");
  const said = (change: { actorName: string | null; at: Date }) => ({
    name: nameOf(change),
    at: format.relativeTime(change.at, now),
  });
  return (
    <div className="flex flex-col gap-1 pt-2 text-xs text-ink-2">
      {origin && <p>{t("blame.created", said(origin))}</p>}
      {!isUnchanged && <p>{t("blame.changed", said(last))}</p>}
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
