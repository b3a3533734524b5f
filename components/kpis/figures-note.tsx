import { useFormatter, useTranslations } from "next-intl";
import type { KpiDashboard } from "@/lib/kpis/queries";

type Props = { dashboard: KpiDashboard; isCompared: boolean; now: Date };

/** What the figures are of and how fresh they are, in words. */
export function FiguresNote({ dashboard, isCompared, now }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { timeZone, previous, waiting } = dashboard;
  const day = (text: string) =>
    format.dateTime(new Date(text), { dateStyle: "medium", timeZone: "UTC" });
  const at = format.dateTime(now, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-ink-3">
      <span>{t("period", { from: day(dashboard.period.from), to: day(dashboard.period.to) })}</span>
      {isCompared && (
        <span>{t("compared", { from: day(previous.from), to: day(previous.to) })}</span>
      )}
      <span>{t("newToStage", { timeZone })}</span>
      <span>{waiting > 0 ? t("waiting", { count: waiting }) : t("asOf", { at })}</span>
    </p>
  );
}
