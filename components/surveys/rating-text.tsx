import { useFormatter, useTranslations } from "next-intl";
import type { RatingFigure } from "@/lib/surveys/results/figures";

/** A rating in one line: name, figure, interval and n; or why there is none. */
export function RatingText({ figure }: { figure: RatingFigure }) {
  const t = useTranslations("surveys.figures");
  const number = useRatingNumber(figure.kind);
  const { value, low, high, n, display } = figure.score;
  if (display === "empty") return <span className="text-ink-3">{t("empty")}</span>;
  if (value === null) return <span className="text-ink-3">{t("hidden")}</span>;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span className="font-semibold">
        {t(figure.kind)} {number(value)}
      </span>
      <span className="text-xs text-ink-3">
        {low !== null && high !== null && (
          <>{t("interval", { low: number(low), high: number(high) })} · </>
        )}
        {t("n", { n })}
        {display === "few" && ` · ${t("few")}`}
      </span>
    </span>
  );
}

/** Percent for CSAT and CES, signed points for NPS, the mean for stars. */
export function useRatingNumber(kind: RatingFigure["kind"]): (value: number) => string {
  const format = useFormatter();
  if (kind === "nps") {
    return (value) => format.number(Math.round(value), { signDisplay: "exceptZero" });
  }
  if (kind === "rating") return (value) => format.number(value, { maximumFractionDigits: 1 });
  return (value) => format.number(Math.round(value) / 100, { style: "percent" });
}
