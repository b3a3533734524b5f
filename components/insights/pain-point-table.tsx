import { useTranslations } from "next-intl";
import { StageLabel } from "@/components/surveys/stage-label";
import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { SeverityBars } from "@/components/ui/severity-bars";
import { TextLink } from "@/components/ui/text-link";
import type { PainPointItem } from "@/lib/insights/queries";
import type { Person } from "@/lib/workspaces/queries";
import { PainPointStatusBadge } from "./pain-point-status";

type Props = { home: string; rows: PainPointItem[]; people: Person[] };

export function PainPointTable({ home, rows, people }: Props) {
  const t = useTranslations("insights.list");
  const columns: Column<PainPointItem>[] = [
    {
      id: "title",
      header: t("painPoint"),
      isRowHeader: true,
      className: "min-w-64",
      cell: (row) => <TextLink href={`${home}/${row.id}`}>{row.title}</TextLink>,
    },
    {
      id: "severity",
      header: t("severity"),
      cell: (row) => <SeverityBars level={row.severity} />,
    },
    {
      id: "stage",
      header: t("stage"),
      cell: (row) =>
        row.stageTitle ? (
          <StageLabel title={row.stageTitle} color={row.stageColor ?? 1} mapTitle={row.mapTitle} />
        ) : (
          <span className="text-ink-3">{t("noStage")}</span>
        ),
    },
    { id: "owner", header: t("owner"), cell: (row) => <Owner id={row.ownerId} people={people} /> },
    {
      id: "status",
      header: t("status"),
      cell: (row) => <PainPointStatusBadge status={row.status} />,
    },
    { id: "evidence", header: t("evidence"), cell: (row) => <EvidenceCount row={row} /> },
  ];
  return (
    <DataTable
      isStacked
      label={t("label")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

function Owner({ id, people }: { id: string | null; people: Person[] }) {
  const t = useTranslations("insights.list");
  const owner = people.find((person) => person.id === id);
  if (!owner) return <span className="text-ink-3">{t("noOwner")}</span>;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <Avatar id={owner.id} name={owner.name} size="sm" />
      {owner.name}
    </span>
  );
}

function EvidenceCount({ row }: { row: PainPointItem }) {
  const t = useTranslations("insights.list");
  if (row.supporting + row.contradicting === 0) {
    return <span className="text-ink-3">{t("noEvidence")}</span>;
  }
  return (
    <span className="whitespace-nowrap">
      {t("for", { count: row.supporting })}
      {row.contradicting > 0 && (
        <span className="text-ink-3"> · {t("against", { count: row.contradicting })}</span>
      )}
    </span>
  );
}
