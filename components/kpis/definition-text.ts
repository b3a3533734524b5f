import type { useTranslations } from "next-intl";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { TileKpi } from "@/lib/kpis/tiles";

/** Whether refunded orders count, as the words beside the figures choose between. */
export const refundsWord = (countsRefunds: boolean) => (countsRefunds ? "count" : "leave");

/** How a figure of the dashboard is made, by the settings in force. */
export function definitionText(
  t: ReturnType<typeof useTranslations<"kpis">>,
  kpi: TileKpi,
  { goal, window, focus, countsRefunds }: KpiDashboard,
): string {
  if (kpi !== "conversion") {
    return t(`definitions.${kpi}`, { refunds: refundsWord(countsRefunds) });
  }
  const values = { ...goal, window: t("windowText", { window }) };
  if (focus) return t("definitions.conversionStage", { stage: focus.title, window: values.window });
  return goal ? t("definitions.conversion", values) : t("definitions.conversionNone");
}
