import { useTranslations } from "next-intl";
import { Funnel } from "@/components/charts/funnel";
import type { KpiDashboard } from "@/lib/kpis/queries";

type Props = { dashboard: KpiDashboard; className?: string };

/** How far the customers of the first stage came, running windows told apart. */
export function JourneyFunnel({ dashboard, className }: Props) {
  const t = useTranslations("kpis");
  const { funnel, window, journey } = dashboard;
  return (
    <Funnel
      title={t("funnel")}
      subtitle={t("funnelSubtitle", {
        window: t("windowText", { window }),
        open: journey.open,
      })}
      className={className}
      rows={funnel.map(({ title, ...row }) => ({ ...row, label: title }))}
    />
  );
}
