"use client";

import { Eye, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { DateText } from "@/components/ui/date-text";
import { IconButton } from "@/components/ui/icon-button";
import type { HistoryEntry } from "@/lib/maps/versions/history/entries";
import { useBoard } from "../state/board-context";
import { SentenceText } from "./sentence-text";
import { useUndoBatch } from "./use-undo-batch";

type EntryItemProps = { entry: HistoryEntry; last: number; onMoment: (revision: number) => void };

/** One thing somebody did, with the ways to look back at it and to take it back. */
export function EntryItem({ entry, onMoment }: EntryItemProps) {
  const t = useTranslations("history");
  const { canEdit } = useBoard();
  const undo = useUndoBatch();
  const who = entry.actorName ?? (entry.actorId ? t("somebody") : t("product"));
  const bold = (chunks: ReactNode) => <strong className="font-medium">{chunks}</strong>;
  return (
    <li className="group/entry flex gap-2 rounded-card border border-line bg-surface p-2.5">
      <Avatar id={entry.actorId ?? ""} name={who} size="sm" isDecorative />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        {entry.restored !== null ? (
          <p>{t.rich("restoredLine", { who, b: bold })}</p>
        ) : (
          entry.sentences.map((sentence, index) => (
            <p
              key={`${sentence.verb}-${sentence.title}-${String(index)}`}
              className="wrap-anywhere"
            >
              <SentenceText sentence={sentence} who={who} />
            </p>
          ))
        )}
        {entry.rest > 0 && entry.restored === null && (
          <p className="text-ink-2">{t("count", { count: entry.rest })}</p>
        )}
        <p className="text-xs text-ink-3">
          <DateText date={entry.at} style="relative" />
        </p>
      </div>
      <span className="flex shrink-0 flex-col">
        <IconButton
          label={t("preview")}
          icon={<Eye size={14} />}
          onPress={() => onMoment(entry.to)}
        />
        {canEdit && entry.from > 0 && (
          <IconButton
            label={t("undo")}
            icon={<Undo2 size={14} />}
            onPress={() => void undo(entry.batchIds)}
          />
        )}
      </span>
    </li>
  );
}
