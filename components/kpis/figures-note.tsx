import { useFormatter, useTranslations } from "next-intl";
import { DefinitionButton } from "@/components/charts/definition-button";
import type { KpiDashboard } from "@/lib/kpis/queries";

type Props = { dashboard: KpiDashboard; isCompared: boolean; now: Date };

/** Of which days the figures are and how fresh; how they count is one press away. */
export function FiguresNote({ dashboard, isCompared, now }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { period, timeZone, previous, waiting } = dashboard;
  const days = ({ from, to }: { from: string; to: string }) =>
    format.dateTimeRange(new Date(from), new Date(to), { dateStyle: "medium", timeZone: "UTC" });
  const at = format.dateTime(now, { dateStyle: "medium", timeStyle: "short", timeZone });
  return (
    <div className="flex flex-wrap items-center gap-x-1 text-xs text-ink-3">
      <p className="flex flex-wrap gap-x-3">
        <span className="text-ink-2">{days(period)}</span>
        <span>{waiting > 0 ? t("waiting", { count: waiting }) : t("asOf", { at })}</span>
      </p>
      <DefinitionButton label={t("counting")}>
        <p>{t("newToStage", { timeZone })}</p>
        {isCompared && <p className="mt-2">{t("compared", { period: days(previous) })}</p>}
      </DefinitionButton>
    </div>
  );
}
