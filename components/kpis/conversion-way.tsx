import { useTranslations } from "next-intl";
import type { KpiDashboard } from "@/lib/kpis/queries";

/** Between which stages customers are followed, and for how long. */
export function ConversionWay({ dashboard: { goal, window, focus } }: { dashboard: KpiDashboard }) {
  const t = useTranslations("kpis");
  if (!focus && !goal) return null;
  const values = { ...goal, stage: focus?.title ?? "", window: t("windowText", { window }) };
  return (
    <p className="text-xs text-ink-3">{focus ? t("wayOn", values) : t("wayToGoal", values)}</p>
  );
}
