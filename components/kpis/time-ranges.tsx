import { useFormatter, useTranslations } from "next-intl";
import { RangeBars } from "@/components/charts/range-bars";
import type { BehindFigure } from "@/lib/kpis/behind/figures";
import type { TimeEstimate } from "@/lib/kpis/details/times";
import { BehindCount } from "./behind-count";
import { durationText } from "./duration-text";

type Props = {
  title: string;
  subtitle: string;
  definition: string;
  emptyText?: string;
  rows: { id: string; title: string; time: TimeEstimate }[];
  /** The cases a stage's time was measured on. */
  figureOf: (stageId: string) => BehindFigure;
  className?: string;
};

/** Times by stage: median with its interval, and the middle half. */
export function TimeRanges(props: Props) {
  const { title, subtitle, definition, emptyText, rows, figureOf, className } = props;
  const t = useTranslations("kpis");
  const words = { t, format: useFormatter() };
  const range = (low: number | null, high: number | null, beside?: number | null) =>
    low === null || high === null
      ? null
      : t("cell.range", {
          low: durationText(words, low, beside),
          high: durationText(words, high, beside),
        });
  return (
    <RangeBars
      title={title}
      subtitle={subtitle}
      definition={definition}
      emptyText={emptyText}
      unit={t("time.unit")}
      className={className}
      rows={rows.map(({ id, title: label, time }) => ({
        id,
        label,
        q1: time.q1,
        median: time.median,
        q3: time.q3,
        low: time.low,
        high: time.high,
        medianText: durationText(words, time.median),
        intervalText: range(time.low, time.high, time.median),
        quartilesText: range(time.q1, time.q3),
        n: time.n,
        nSlot: (
          <BehindCount
            label={t("target.place", { kpi: title, place: label })}
            figure={figureOf(id)}
            count={time.n}
          />
        ),
        isFew: time.display === "few",
      }))}
    />
  );
}
