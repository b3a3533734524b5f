import { useTranslations } from "next-intl";
import { StageLabel } from "@/components/surveys/stage-label";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { NumberText } from "@/components/ui/number-text";
import { TextLink } from "@/components/ui/text-link";
import type { SurveyListItem } from "@/lib/surveys/queries";
import type { RatingFigure } from "@/lib/surveys/results/figures";
import { ArchivedBadge } from "./archived-badge";
import { RatingText } from "./rating-text";
import { SurveyStatusBadge } from "./survey-status";

type Row = SurveyListItem & { figure: RatingFigure | null };

export function SurveyTable({ home, rows }: { home: string; rows: Row[] }) {
  const t = useTranslations("surveys.list");
  const columns: Column<Row>[] = [
    {
      id: "title",
      header: t("survey"),
      isRowHeader: true,
      cell: (row) => <TextLink href={`${home}/${row.id}`}>{row.title}</TextLink>,
    },
    {
      id: "status",
      header: t("status"),
      cell: (row) =>
        row.archivedAt ? <ArchivedBadge /> : <SurveyStatusBadge standing={row.standing} />,
    },
    {
      id: "stage",
      header: t("stage"),
      cell: (row) => (
        <StageLabel title={row.stageTitle} color={row.stageColor} mapTitle={row.mapTitle} />
      ),
    },
    {
      id: "answers",
      header: t("answers"),
      align: "end",
      cell: (row) => (
        <>
          <NumberText value={row.answered} />
          <span className="text-ink-3 sm:hidden"> {t("answersWord", { count: row.answered })}</span>
        </>
      ),
    },
    {
      id: "score",
      header: t("score"),
      cell: (row) => row.figure && <RatingText figure={row.figure} />,
    },
    {
      id: "changed",
      header: t("changed"),
      className: "max-sm:hidden",
      cell: (row) => <DateText date={row.updatedAt} style="relative" />,
    },
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
