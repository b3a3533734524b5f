import { useFormatter, useTranslations } from "next-intl";
import { StatTile } from "@/components/charts/stat-tile";
import { cx } from "@/components/ui/cx";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { progressOf } from "@/lib/kpis/targets";
import { type TileKpi, tileKpis } from "@/lib/kpis/tiles";
import { deltaText, figureText, tileState } from "./figure-text";
import { TargetEditor } from "./target-editor";

type KpiTilesProps = {
  dashboard: KpiDashboard;
  workspaceSlug: string;
  isCompared: boolean;
  mayEdit: boolean;
};

const bases = {
  satisfaction: "answers",
  conversion: "customers",
  "repeat-purchase": "customers",
  nps: "answers",
  ces: "answers",
} as const;

/** The figures of the whole journey, each with its uncertainty. */
export function KpiTiles(props: KpiTilesProps) {
  const { dashboard, workspaceSlug, mayEdit } = props;
  const t = useTranslations("kpis");
  const shown = tileKpis.filter((kpi) => kpi !== "ces" || dashboard.tiles.ces.estimate.n > 0);
  return (
    <div
      className={cx(
        "grid gap-4 sm:grid-cols-2 lg:grid-cols-3",
        shown.length > 4 ? "xl:grid-cols-5" : "xl:grid-cols-4",
      )}
    >
      {shown.map((kpi) => (
        <div key={kpi} className="relative grid">
          <KpiTile {...props} kpi={kpi} />
          {mayEdit && (
            <div className="absolute end-2 top-3 z-10">
              <TargetEditor
                workspaceSlug={workspaceSlug}
                place={{ mapId: dashboard.map.id, stageId: null, kpi }}
                label={t("target.place", { kpi: t(`tiles.${kpi}`), place: t("target.whole") })}
                value={dashboard.tiles[kpi].target}
              />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function KpiTile({ dashboard, isCompared, kpi }: KpiTilesProps & { kpi: TileKpi }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const { estimate, change, target, spark } = dashboard.tiles[kpi];
  const { value, low, high, n } = estimate;
  const unit = kpi === "nps" ? undefined : t("percent");
  const delta = isCompared ? change.delta : null;
  return (
    <StatTile
      label={t(`tiles.${kpi}`)}
      state={tileState(estimate)}
      figure={value === null ? undefined : figureText(format, kpi, value)}
      unit={unit}
      n={n}
      basis={bases[kpi]}
      interval={
        low === null || high === null
          ? undefined
          : t("interval", {
              kpi,
              low: figureText(format, kpi, low),
              high: figureText(format, kpi, high),
            })
      }
      delta={
        delta === null
          ? undefined
          : {
              text: deltaText(format, delta),
              direction: delta < 0 ? "down" : "up",
              isGood: delta > 0,
              isReal: change.direction !== "none",
            }
      }
      target={
        target === null || value === null
          ? undefined
          : {
              text: [figureText(format, kpi, target), unit].filter(Boolean).join(" "),
              share: progressOf(kpi, value, target),
            }
      }
      spark={spark.length > 1 ? spark : undefined}
      definition={<Definition kpi={kpi} dashboard={dashboard} />}
    />
  );
}

function Definition({ kpi, dashboard }: { kpi: TileKpi; dashboard: KpiDashboard }) {
  const t = useTranslations("kpis");
  const { goal, window } = dashboard;
  const values = { ...goal, window: t("windowText", { window }) };
  const text =
    kpi === "conversion"
      ? goal
        ? t("definitions.conversion", values)
        : t("definitions.conversionNone")
      : t(`definitions.${kpi}`);
  return (
    <>
      <p>{text}</p>
      <p className="mt-2 text-ink-3">{t("definitions.arrow")}</p>
    </>
  );
}
