import { getFormatter, getTranslations } from "next-intl/server";
import { TrendLine } from "@/components/charts/trend-line";
import type { FixedScaleKind } from "@/lib/surveys/questions/scales";
import type { MonthFigure } from "@/lib/surveys/results/trend/months";

/** A survey's rating over the months, with its interval; left out while there is one month only. */
export async function SurveyTrend({
  kind,
  months,
}: {
  kind: FixedScaleKind;
  months: MonthFigure[];
}) {
  const [t, format] = await Promise.all([getTranslations("surveys"), getFormatter()]);
  if (months.length < 2) return null;
  const rows = months.map(({ month, score }) => ({
    label: format.dateTime(new Date(`${month}-15T12:00:00Z`), { month: "short", year: "2-digit" }),
    value: score.value,
    low: score.low,
    high: score.high,
    n: score.n,
  }));
  return (
    <TrendLine
      title={t("results.trend", { figure: t(`figures.${kind}`) })}
      subtitle={t(`figures.${kind}Meaning`)}
      rows={rows}
      min={kind === "nps" ? -100 : 0}
      max={100}
      digits={0}
      unit={kind === "nps" ? "" : "%"}
    />
  );
}
