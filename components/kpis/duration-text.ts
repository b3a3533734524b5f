import type { useFormatter, useTranslations } from "next-intl";

type Words = {
  t: ReturnType<typeof useTranslations<"kpis">>;
  format: ReturnType<typeof useFormatter>;
};

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A time in the unit people would say it in; null is a dash. `beside` is the time it stands next to,
 * in whose unit it is said, so that both can be compared.
 */
export function durationText(
  { t, format }: Words,
  seconds: number | null,
  beside: number | null = seconds,
): string {
  if (seconds === null) return t("cell.none");
  const scale = beside ?? seconds;
  const write = (value: number) =>
    format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 });
  if (scale < 2 * minute) return t("time.seconds", { value: write(seconds) });
  if (scale < 2 * hour) return t("time.minutes", { value: write(seconds / minute) });
  if (scale < 2 * day) return t("time.hours", { value: write(seconds / hour) });
  return t("time.days", { value: write(seconds / day) });
}
