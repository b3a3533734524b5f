import { Flag, StickyNote } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Annotation } from "@/lib/kpis/notes/queries";
import { AddNote } from "./add-note";
import { RemoveNote } from "./remove-note";

type Props = {
  notes: readonly Annotation[];
  stages: { id: string; title: string }[];
  mapId: string;
  workspaceSlug: string;
  mayEdit: boolean;
  today: string;
  className?: string;
};

/** What happened in the period, and what was shipped: the pins of the trend, in order. */
export function NotesCard(props: Props) {
  const { notes, stages, mapId, workspaceSlug, mayEdit, today, className } = props;
  const t = useTranslations("kpis.notes");
  const format = useFormatter();
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle")}
      className={className}
      actions={
        mayEdit && (
          <AddNote workspaceSlug={workspaceSlug} mapId={mapId} stages={stages} today={today} />
        )
      }
    >
      {notes.length === 0 && <p className="py-6 text-center text-ink-2">{t("none")}</p>}
      <ol className="flex max-h-72 flex-col gap-2 overflow-y-auto">
        {notes.map((note, index) => (
          <li key={note.id} className="flex items-start gap-2">
            <span className="w-5 shrink-0 text-end font-semibold tabular-nums">{index + 1}</span>
            {note.kind === "shipped" ? (
              <Flag
                role="img"
                aria-label={t("shipped")}
                size={14}
                className="mt-0.5 shrink-0 text-ok"
              />
            ) : (
              <StickyNote
                role="img"
                aria-label={t("note")}
                size={14}
                className="mt-0.5 shrink-0 text-ink-3"
              />
            )}
            <span className="min-w-0 grow">
              {note.text}
              <span className="block text-2xs text-ink-3">
                {format.dateTime(new Date(note.day), { dateStyle: "medium", timeZone: "UTC" })}
                {note.stageId && ` · ${stages.find(({ id }) => id === note.stageId)?.title ?? ""}`}
              </span>
            </span>
            {mayEdit && <RemoveNote {...{ workspaceSlug, mapId, note }} />}
          </li>
        ))}
      </ol>
    </Card>
  );
}
