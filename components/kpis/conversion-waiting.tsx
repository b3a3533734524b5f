import { useTranslations } from "next-intl";
import type { KpiDashboard } from "@/lib/kpis/queries";

/** Why there is no conversion yet: nobody came, or nobody's time has ended. */
export function ConversionWaiting({ dashboard }: { dashboard: KpiDashboard }) {
  const t = useTranslations("kpis");
  const charts = useTranslations("charts");
  const { focus, journey, stages, window } = dashboard;
  const count = focus
    ? (stages.find(({ id }) => id === focus.id)?.windows.open ?? 0)
    : journey.open;
  if (count === 0 || window === "any") return charts("none");
  return t("allOpen", { count, days: Number(window) });
}
