import { useFormatter, useTranslations } from "next-intl";
import { TrendLine } from "@/components/charts/trend-line";
import type { JourneyDetails } from "@/lib/kpis/details/queries";

type Props = { months: JourneyDetails["calibration"]; className?: string };

/** How far beliefs and answers lay apart, month by month. */
export function CalibrationTrend({ months, className }: Props) {
  const t = useTranslations("kpis.verdict");
  const format = useFormatter();
  return (
    <TrendLine
      title={t("trend")}
      subtitle={t("trendSubtitle")}
      className={className}
      min={0}
      digits={1}
      rows={months.map(({ month, distance, n }) => ({
        label: format.dateTime(new Date(month), {
          month: "short",
          year: "2-digit",
          timeZone: "UTC",
        }),
        value: distance,
        n,
      }))}
    />
  );
}
