import { useFormatter, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import type { TimeFigure } from "@/lib/feedback/times/figures";

type Props = { figure: TimeFigure; unit: string; isSmall?: boolean };

/** A median in hours with its interval and n. */
export function TimeFigureText({ figure, unit, isSmall = false }: Props) {
  const t = useTranslations("feedback.times");
  const format = useFormatter();
  const hours = (value: number) =>
    format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (figure.hours === null) return <p className="text-ink-3">{t("none")}</p>;
  return (
    <p className={cx("whitespace-nowrap tabular-nums", isSmall && "text-xs text-ink-2")}>
      <span className={cx(!isSmall && "font-semibold")}>
        {t("hours", { value: hours(figure.hours) })}
      </span>{" "}
      <span className="text-xs text-ink-3">
        {unit}
        {figure.low !== null &&
          figure.high !== null &&
          ` · ${t("interval", { low: hours(figure.low), high: hours(figure.high) })}`}
        {` · ${t("n", { n: figure.n })}`}
        {figure.display === "few" && ` · ${t("few")}`}
      </span>
    </p>
  );
}
