import { useFormatter, useTranslations } from "next-intl";
import { Funnel } from "@/components/charts/funnel";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { BehindButton } from "./behind-button";
import { ChoiceLinks } from "./choice-links";

type Props = {
  dashboard: KpiDashboard;
  reading: "new" | "active";
  hrefOf: (reading: "new" | "active") => string;
  className?: string;
};

/** How far customers came: newcomers followed in order, or everybody active in the period. */
export function JourneyFunnel({ dashboard, reading, hrefOf, className }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { funnel, window, journey, stages } = dashboard;
  const subtitles = {
    new: t("funnelSubtitle", { window: t("windowText", { window }), open: journey.open }),
    active: t("funnelActive"),
  };
  const first = stages[0]?.active ?? 0;
  const rows = {
    new: funnel.map(({ title, ...row }) => ({
      ...row,
      label: title,
      countSlot:
        row.id === stages[0]?.id && row.count + row.open > 0 ? (
          <BehindButton
            label={title}
            figure={{ kind: "customers", which: "entered", stageId: null }}
          >
            <span className="font-semibold">{format.number(row.count)}</span>
          </BehindButton>
        ) : undefined,
    })),
    active: stages.map(({ id, title, active }, index) => ({
      id,
      label: title,
      count: active,
      rate: index === 0 || first === 0 ? null : active / first,
    })),
  };
  return (
    <Funnel
      title={t("funnel")}
      subtitle={subtitles[reading]}
      className={className}
      rows={rows[reading]}
      words={
        reading === "active"
          ? { count: t("reading.active"), rate: t("reading.ofFirst") }
          : undefined
      }
      actions={
        <ChoiceLinks
          label={t("reading.label")}
          items={(["new", "active"] as const).map((id) => ({
            href: hrefOf(id),
            label: t(`reading.${id}`),
            isCurrent: reading === id,
          }))}
        />
      }
    />
  );
}
