import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { ActorKind } from "@/db/enums";

type Entry = {
  id: string;
  at: Date;
  operation: string;
  actorKind: ActorKind;
  actorName: string | undefined;
  subjectId: string | null;
  /** of a map's log, for an entry about the work on one */
  changes: number | null;
};

/** What was done, by whom and when; operations and ids are shown as programs know them. */
export function AuditTable({ entries }: { entries: Entry[] }) {
  const t = useTranslations("settings.audit");
  const columns: Column<Entry>[] = [
    {
      id: "when",
      header: t("when"),
      className: "whitespace-nowrap",
      cell: ({ at }) => <DateText date={at} style="datetime" />,
    },
    {
      id: "who",
      header: t("who"),
      cell: ({ actorKind, actorName }) => actorName ?? t(`actors.${actorKind}`),
    },
    {
      id: "what",
      header: t("what"),
      isRowHeader: true,
      cell: ({ operation, changes }) => (
        <>
          <code className="text-xs">{operation}</code>
          {changes !== null && <span className="ps-2">{t("changes", { count: changes })}</span>}
        </>
      ),
    },
    {
      id: "subject",
      header: t("subject"),
      className: "max-md:hidden",
      cell: ({ subjectId }) => <code className="text-xs text-ink-2">{subjectId ?? "–"}</code>,
    },
  ];
  return (
    <DataTable
      isStacked
      label={t("lead")}
      columns={columns}
      rows={entries}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("empty")} />}
    />
  );
}
