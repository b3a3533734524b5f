import { useFormatter, useTranslations } from "next-intl";
import type { Estimate } from "@/lib/kpis/estimates";
import type { TileKpi } from "@/lib/kpis/tiles";
import { figureText } from "./figure-text";

type Props = { kpi: TileKpi; estimate: Estimate };

/** A figure in a table cell: value, interval, n, and whether that is little. */
export function EstimateText({ kpi, estimate }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { value, low, high, n, display } = estimate;
  if (value === null) {
    const text = display === "hidden" ? t("cell.hidden", { n }) : t("cell.none");
    return <span className="text-ink-3">{text}</span>;
  }
  const text = (figure: number) => figureText(format, kpi, figure);
  const range =
    low !== null && high !== null && t("cell.range", { low: text(low), high: text(high) });
  return (
    <span className="inline-flex flex-col items-end whitespace-nowrap">
      <span className="font-medium">
        {text(value)}
        {kpi !== "nps" && ` ${t("percent")}`}
      </span>
      <span className="text-2xs text-ink-3">
        {[range, t("cell.n", { n }), display === "few" && t("cell.few")]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </span>
  );
}
