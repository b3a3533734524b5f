import { useFormatter, useTranslations } from "next-intl";
import { StatTile } from "@/components/charts/stat-tile";
import { cx } from "@/components/ui/cx";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import type { ShownChange } from "@/lib/kpis/display";
import type { KpiDashboard } from "@/lib/kpis/queries";
import { isOfStages, progressOf } from "@/lib/kpis/targets";
import { type TileKpi, tileKpis } from "@/lib/kpis/tiles";
import { BehindButton } from "./behind-button";
import { ConversionWaiting } from "./conversion-waiting";
import { ConversionWay } from "./conversion-way";
import { definitionText } from "./definition-text";
import { figureBehind } from "./figure-behind";
import { deltaText, figureText, tileState } from "./figure-text";
import { MixNote } from "./mix-note";
import { Reach } from "./reach";
import { TargetEditor } from "./target-editor";
import type { Person } from "./target-form";

type KpiTilesProps = {
  dashboard: KpiDashboard;
  workspaceSlug: string;
  isCompared: boolean;
  mayEdit: boolean;
  members: Person[];
  of: BehindInput["of"];
};

const bases = {
  satisfaction: "answers",
  conversion: "customers",
  "repeat-purchase": "customers",
  nps: "answers",
  ces: "answers",
} as const;

const reachOf = {
  satisfaction: "answers",
  conversion: "entries",
  "repeat-purchase": "orders",
  nps: "answers",
  ces: "answers",
} as const;

/** The figures of the whole journey, each with its uncertainty. */
export function KpiTiles(props: KpiTilesProps) {
  const { dashboard, workspaceSlug, mayEdit, members } = props;
  const { focus } = dashboard;
  const t = useTranslations("kpis");
  const placeOf = (kpi: TileKpi) => (isOfStages(kpi) ? focus : null);
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
          <Reach figure={reachOf[kpi]} of={props.of} dayZone={dashboard.dayZone}>
            <KpiTile {...props} kpi={kpi} />
          </Reach>
          {mayEdit && (
            <div className="absolute end-2 top-3 z-10">
              <TargetEditor
                workspaceSlug={workspaceSlug}
                place={{ mapId: dashboard.map.id, stageId: placeOf(kpi)?.id ?? null }}
                label={t("target.place", {
                  kpi: t(`tiles.${kpi}`),
                  place: placeOf(kpi)?.title ?? t("target.whole"),
                })}
                choices={[{ kpi, name: t(`tiles.${kpi}`), target: dashboard.tiles[kpi].target }]}
                members={members}
              />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function KpiTile({ dashboard, isCompared, kpi, members }: KpiTilesProps & { kpi: TileKpi }) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  const charts = useTranslations("charts");
  const { estimate, change, target, spark, mix, needed } = dashboard.tiles[kpi];
  const { value, low, high, n } = estimate;
  const unit = kpi === "nps" ? undefined : t("percent");
  const delta = isCompared ? change.delta : null;
  return (
    <StatTile
      label={t(`tiles.${kpi}`)}
      state={tileState(estimate)}
      figure={value === null ? undefined : figureText(format, kpi, value)}
      unit={unit}
      noneText={kpi === "conversion" ? <ConversionWaiting dashboard={dashboard} /> : undefined}
      n={n}
      basis={bases[kpi]}
      basisSlot={
        <BehindButton label={t(`tiles.${kpi}`)} figure={figureBehind(kpi, dashboard.focus?.id)}>
          {charts("basis", { basis: bases[kpi], count: n })}
        </BehindButton>
      }
      note={
        <>
          {kpi === "conversion" && <ConversionWay dashboard={dashboard} />}
          {isCompared && mix && <MixNote warning={mix} />}
          {estimate.display === "few" && needed > n && (
            <p className="text-xs text-ink-3">
              {t("needed", { kpi: wordOf(kpi), count: needed - n })}
            </p>
          )}
        </>
      }
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
        target === null
          ? undefined
          : {
              text: [
                [figureText(format, kpi, target.value), unit].filter(Boolean).join(" "),
                members.find(({ userId }) => userId === target.ownerId)?.name,
                target.dueOn &&
                  t("target.by", {
                    day: format.dateTime(new Date(target.dueOn), {
                      day: "numeric",
                      month: "short",
                      year: "numeric",
                      timeZone: "UTC",
                    }),
                  }),
              ]
                .filter(Boolean)
                .join(" · "),
              share: value === null ? null : progressOf(kpi, value, target.value),
            }
      }
      spark={spark.length > 1 ? spark.map((week) => week.value) : undefined}
      definition={<Definition kpi={kpi} dashboard={dashboard} change={change} />}
    />
  );
}

/** A hyphen cannot stand in the choices of a message. */
const wordOf = (kpi: TileKpi) => (kpi === "repeat-purchase" ? "repeat" : kpi);

type DefinitionProps = { kpi: TileKpi; dashboard: KpiDashboard; change: ShownChange };

function Definition({ kpi, dashboard, change }: DefinitionProps) {
  const t = useTranslations("kpis");
  const format = useFormatter();
  return (
    <>
      <p>{definitionText(t, kpi, dashboard)}</p>
      {change.low !== null && change.high !== null && (
        <p className="mt-2">
          {t("definitions.change", {
            low: deltaText(format, change.low),
            high: deltaText(format, change.high),
          })}
        </p>
      )}
      <p className="mt-2 text-ink-3">{t("definitions.arrow")}</p>
    </>
  );
}
