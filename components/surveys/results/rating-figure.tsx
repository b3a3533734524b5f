import { useFormatter, useTranslations } from "next-intl";
import type { RatingFigure } from "@/lib/surveys/results/figures";
import { useRatingNumber } from "../rating-text";

/** The figure of a rating question, large, with what it means, its interval, n and mean. */
export function RatingFigureText({ figure }: { figure: RatingFigure }) {
  const t = useTranslations("surveys.figures");
  const format = useFormatter();
  const number = useRatingNumber(figure.kind);
  const { value, low, high, n, display } = figure.score;
  if (value === null) {
    return <p className="text-ink-3">{display === "empty" ? t("empty") : t("hidden")}</p>;
  }
  const mean = figure.mean.value;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-figure font-semibold">{number(value)}</span>
        <span className="text-ink-2">
          {t(figure.kind)}, {t(`${figure.kind}Meaning`)}
        </span>
      </p>
      <p className="text-xs text-ink-3">
        {low !== null && high !== null && (
          <>
            {t("confidence")} {t("interval", { low: number(low), high: number(high) })} ·{" "}
          </>
        )}
        {t("n", { n })}
        {mean !== null && (
          <> · {t("mean", { value: format.number(mean, { maximumFractionDigits: 1 }) })}</>
        )}
        {display === "few" && ` · ${t("few")}`}
      </p>
    </div>
  );
}
