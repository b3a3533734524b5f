"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { rowIn } from "@/lib/maps/parts";
import { joinEntries } from "@/lib/maps/versions/history/entries";
import { useBoard, useBoardValue } from "../state/board-context";
import { EntryItem } from "./entry-item";
import { useAuthors, useHistory } from "./use-history";

const everybody = "everybody";

/** The changes of the map by person and by card, page by page. */
export function ChangeList({ onMoment }: { onMoment: (revision: number) => void }) {
  const t = useTranslations("history");
  const store = useBoard();
  const selectedId = useBoardValue("ui", (board) => board.ui.get().selectedId);
  const [actorId, setActor] = useState<string | null>(null);
  const [isOnlyCard, setOnlyCard] = useState(false);
  const authors = useAuthors();
  const card = selectedId ? rowIn(store.board().cards, selectedId) : undefined;
  const entityId = isOnlyCard && card ? card.id : null;
  const history = useHistory({ actorId, entityId });
  // What belongs together may have come on two pages.
  const entries = joinEntries(history.data?.pages.flatMap((page) => page.entries) ?? []);
  const revision = history.data?.pages[0]?.revision ?? 0;
  return (
    <>
      <Select
        label={t("person")}
        items={[
          { id: everybody, label: t("everybody") },
          ...(authors.data ?? []).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={actorId ?? everybody}
        onChange={(id) => setActor(id === everybody ? null : id)}
      />
      {card && (
        <Checkbox isSelected={isOnlyCard} onChange={setOnlyCard}>
          {t("onlyCard", { title: card.text || t("untitled") })}
        </Checkbox>
      )}
      {history.isPending && (
        <p className="flex items-center gap-2 text-ink-3">
          <Spinner size={14} /> {t("loading")}
        </p>
      )}
      {history.isError && (
        <p className="flex flex-wrap items-center gap-2">
          {t("failed")} <Button onPress={() => void history.refetch()}>{t("retry")}</Button>
        </p>
      )}
      {history.isSuccess && entries.length === 0 && <p className="text-ink-2">{t("empty")}</p>}
      <ul aria-label={t("tabs.changes")} className="flex flex-col gap-2">
        {entries.map((entry) => (
          <EntryItem key={entry.to} entry={entry} last={revision} onMoment={onMoment} />
        ))}
      </ul>
      {history.hasNextPage && (
        <Button isPending={history.isFetchingNextPage} onPress={() => void history.fetchNextPage()}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
