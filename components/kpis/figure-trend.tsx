import { useFormatter, useTranslations } from "next-intl";
import { TrendLine } from "@/components/charts/trend-line";
import type { Annotation } from "@/lib/kpis/notes/queries";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { TileKpi } from "@/lib/kpis/tiles";
import { BehindCount } from "./behind-count";
import { ChoiceLinks } from "./choice-links";
import { definitionText } from "./definition-text";
import { figureBehind } from "./figure-behind";
import { percentEnds } from "./percent-ends";

const trendKpis = ["satisfaction", "conversion", "nps"] as const satisfies TileKpi[];
type TrendKpi = (typeof trendKpis)[number];

type Props = {
  dashboard: KpiDashboard;
  notes: readonly Annotation[];
  kpi: TrendKpi;
  hrefOf: (kpi: TrendKpi) => string;
  className?: string;
};

/** A figure week by week with its interval, its target and the notes of those days. */
export function FigureTrend({ dashboard, notes, kpi, hrefOf, className }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { tiles, buckets, focus } = dashboard;
  const { spark, target } = tiles[kpi];
  const short = (day: string) =>
    format.dateTime(new Date(day), { day: "numeric", month: "short", timeZone: "UTC" });
  const pins = notes
    .map((note, index) => ({ ...note, number: index + 1 }))
    .filter(({ stageId }) => focus === null || stageId === null || stageId === focus.id)
    .flatMap(({ id, number, day, text, kind }) => {
      const bucket = buckets.find(({ from, to }) => day >= from && day <= to);
      const isShipped = kind === "shipped";
      return bucket ? [{ id, number, label: short(bucket.to), text, isShipped }] : [];
    });
  return (
    <TrendLine
      title={t("trend.title", { kpi: t(`tiles.${kpi}`) })}
      subtitle={t("trend.subtitle", { place: focus?.title ?? t("target.whole") })}
      definition={definitionText(t, kpi, dashboard)}
      className={className}
      actions={
        <ChoiceLinks
          label={t("trend.choose")}
          items={trendKpis.map((id) => ({
            href: hrefOf(id),
            label: t(`tiles.${id}`),
            isCurrent: id === kpi,
          }))}
        />
      }
      {...(kpi === "nps" ? {} : percentEnds([...spark, { value: target?.value }]))}
      target={target?.value ?? null}
      digits={kpi === "conversion" ? 1 : 0}
      unit={kpi === "nps" ? "" : "%"}
      pins={pins}
      rows={buckets.map((days, index) => {
        const week = spark[index];
        return {
          label: short(days.to),
          days,
          value: week?.value ?? null,
          low: week?.low ?? null,
          high: week?.high ?? null,
          n: week?.n ?? 0,
          nSlot: (
            <BehindCount
              label={t("target.place", { kpi: t(`tiles.${kpi}`), place: short(days.to) })}
              figure={figureBehind(kpi, focus?.id)}
              days={days}
              count={week?.n ?? 0}
            />
          ),
        };
      })}
    />
  );
}
