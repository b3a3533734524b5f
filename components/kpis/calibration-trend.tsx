import { useFormatter, useTranslations } from "next-intl";
import { TrendLine } from "@/components/charts/trend-line";
import type { JourneyDetails } from "@/lib/kpis/details/queries";
import { monthFrom } from "@/lib/kpis/periods";
import { BehindCount } from "./behind-count";

type Props = {
  /** The last day of the figures. */
  until: string;
  months: JourneyDetails["calibration"];
  className?: string;
};

/** How far beliefs and answers lay apart, month by month. */
export function CalibrationTrend({ until, months, className }: Props) {
  const t = useTranslations("kpis.verdict");
  const format = useFormatter();
  const lastOf = (month: string) => {
    const { to } = monthFrom(month);
    return to < until ? to : until;
  };
  const nameOf = (month: string) =>
    format.dateTime(new Date(month), { month: "short", year: "2-digit", timeZone: "UTC" });
  return (
    <TrendLine
      title={t("trend")}
      subtitle={t("trendSubtitle")}
      definition={t("trendDefinition")}
      className={className}
      min={0}
      digits={1}
      rows={months.map(({ month, distance, low, high, n }) => ({
        label: nameOf(month),
        days: { from: month, to: lastOf(month) },
        value: distance,
        low,
        high,
        n,
        nSlot: (
          <BehindCount
            label={t("monthOf", { month: nameOf(month) })}
            figure={{ kind: "answers", question: "any", stageId: null }}
            days={{ from: month, to: lastOf(month) }}
            count={n}
          />
        ),
      }))}
    />
  );
}
