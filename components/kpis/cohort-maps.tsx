import { useFormatter, useTranslations } from "next-intl";
import { HeatMap } from "@/components/charts/heat-map";
import type { BehindFigure } from "@/lib/kpis/behind/figures";
import { type CohortRow, repeatWindows } from "@/lib/kpis/details/cohorts";
import { BehindButton } from "./behind-button";
import { refundsWord } from "./definition-text";

type Props = { rows: CohortRow[]; emptyText?: string; className?: string };

/** Share of first-time buyers of a month who ordered again in time. */
export function RepeatMap({ rows, countsRefunds, className }: Props & { countsRefunds: boolean }) {
  const t = useTranslations("kpis.cohorts");
  return (
    <HeatMap
      title={t("repeat")}
      subtitle={t("repeatSubtitle", { refunds: refundsWord(countsRefunds) })}
      definition={t("repeatDefinition", { refunds: refundsWord(countsRefunds) })}
      corner={t("firstOrder")}
      columns={repeatWindows.map((days) => t("days", { days }))}
      rows={useRows(rows, t("repeat"), (month, place) => ({
        kind: "buyer-cohort",
        month,
        days: repeatWindows[place] ?? 30,
      }))}
      emptyText={t("noOrders")}
      className={className}
    />
  );
}

/** Share of newcomers of a month who were active in later months. */
export function RetentionMap({ rows, emptyText, className }: Props) {
  const t = useTranslations("kpis.cohorts");
  const months = rows[0]?.cells.length ?? 0;
  return (
    <HeatMap
      title={t("retention")}
      subtitle={t("retentionSubtitle")}
      definition={t("retentionDefinition")}
      corner={t("firstSeen")}
      columns={Array.from({ length: months }, (_, month) => t("month", { month }))}
      rows={useRows(rows, t("retention"), (month, later) => ({ kind: "cohort", month, later }))}
      emptyText={emptyText}
      className={className}
    />
  );
}

function useRows(
  rows: CohortRow[],
  title: string,
  figureOf: (month: string, place: number) => BehindFigure,
) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const nameOf = (cohort: string) =>
    format.dateTime(new Date(cohort), { month: "short", year: "2-digit", timeZone: "UTC" });
  return rows.map(({ cohort, size, cells }) => ({
    id: cohort,
    label: nameOf(cohort),
    fileLabel: cohort.slice(0, "2026-01".length),
    size,
    cells: cells.map(
      (cell, place) =>
        cell && {
          value: cell.estimate.value,
          low: cell.estimate.low,
          high: cell.estimate.high,
          n: cell.estimate.n,
          isImmature: cell.isImmature,
          slot: cell.estimate.value ? (
            <BehindButton
              look="cell"
              label={t("target.place", { kpi: title, place: nameOf(cohort) })}
              figure={figureOf(cohort, place)}
            >
              {format.number(cell.estimate.value, { maximumFractionDigits: 0 })}
            </BehindButton>
          ) : undefined,
        },
    ),
  }));
}
