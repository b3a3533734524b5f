import { useFormatter, useTranslations } from "next-intl";
import { Funnel } from "@/components/charts/funnel";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { BehindButton } from "./behind-button";
import { ChoiceLinks } from "./choice-links";

type Props = {
  dashboard: KpiDashboard;
  reading: "new" | "active";
  hrefOf: (reading: "new" | "active") => string;
  /** Whether only journeys that began at one touchpoint are counted. */
  isAtTouchpoint: boolean;
  className?: string;
};

/** How far customers came: newcomers followed in order, or everybody active in the period. */
export function JourneyFunnel({ dashboard, reading, hrefOf, isAtTouchpoint, className }: Props) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { funnel, window, journey, stages } = dashboard;
  const subtitles = {
    new: t("funnelSubtitle", { window: t("windowText", { window }), open: journey.open }),
    active: t("funnelActive"),
  };
  const definitions = {
    new: t("definitions.funnel", { window: t("windowText", { window }) }),
    active: t("definitions.funnelActive"),
  };
  const rows = {
    new: funnel.map(({ title, ...row }, index) => {
      const lost = index > 0 ? Math.max(0, (funnel[index - 1]?.count ?? 0) - row.count) : 0;
      const open = index === 0 ? row.open : 0;
      return {
        ...row,
        label: title,
        lost,
        countSlot: row.count > 0 && (
          <BehindButton label={title} figure={{ kind: "chain", which: "reached", stageId: row.id }}>
            <span className="font-semibold">{format.number(row.count)}</span>
          </BehindButton>
        ),
        lostSlot: lost > 0 && (
          <BehindButton
            label={t("target.place", { kpi: t("column.lost"), place: title })}
            figure={{ kind: "chain", which: "lost", stageId: row.id }}
          >
            {t("behind.lost", { count: lost })}
          </BehindButton>
        ),
        openSlot: open > 0 && (
          <BehindButton
            label={t("target.place", { kpi: t("column.open"), place: title })}
            figure={{ kind: "customers", which: "open", stageId: null }}
          >
            {t("behind.openCount", { count: open })}
          </BehindButton>
        ),
      };
    }),
    active: stages.map(({ id, title, active }) => ({
      id,
      label: title,
      count: active,
      countSlot: active > 0 && (
        <BehindButton
          label={t("target.place", { kpi: t("column.active"), place: title })}
          figure={{ kind: "visits", stageId: id }}
        >
          <span className="font-semibold">{format.number(active)}</span>
        </BehindButton>
      ),
      rate: null,
    })),
  };
  return (
    <Funnel
      title={t("funnel")}
      subtitle={subtitles[reading]}
      definition={definitions[reading]}
      className={className}
      rows={rows[reading]}
      emptyText={isAtTouchpoint ? t("noneBeganHere") : undefined}
      countName={reading === "active" ? t("reading.active") : undefined}
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
