import { useTranslations } from "next-intl";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import type { JourneyDetails } from "@/lib/kpis/details/queries";
import { type PathKind, pathKinds } from "@/lib/kpis/filters";
import type { Annotation } from "@/lib/kpis/notes/queries";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { MetricRow } from "@/lib/metrics/queries";
import { BehindScope } from "./behind-scope";
import { FigureTrend } from "./figure-trend";
import { JourneyFunnel } from "./journey-funnel";
import { KpiTiles } from "./kpi-tiles";
import { LaterCards } from "./later-cards";
import { NoAnswers } from "./no-answers";
import { NoEvents } from "./no-events";
import { NoRules } from "./no-rules";
import { NotesCard } from "./notes-card";
import { Reach } from "./reach";
import { SatisfactionByStage } from "./satisfaction-by-stage";
import { StageChips } from "./stage-chips";
import type { Person } from "./target-form";

export type DashboardHrefs = {
  stage: (stageId: string | null) => string;
  reading: (reading: "new" | "active") => string;
  trend: (kpi: "satisfaction" | "conversion" | "nps") => string;
  paths: (between: PathKind) => string;
};
export type DashboardProps = {
  workspaceSlug: string;
  dashboard: KpiDashboard;
  details: Promise<JourneyDetails>;
  notes: readonly Annotation[];
  metrics: Promise<MetricRow[]>;
  /** What the figures are of, for the cases behind them. */
  of: BehindInput["of"];
  isCompared: boolean;
  reading: "new" | "active";
  trend: "satisfaction" | "conversion" | "nps";
  paths: PathKind;
  mayEdit: boolean;
  members: Person[];
  today: string;
  /** Where events are sent to. */
  address: string;
  hrefs: DashboardHrefs;
};

const half = "col-span-7 max-lg:col-span-full";
const rest = "col-span-5 max-lg:col-span-full";

/** Everything a journey's figures say, for the whole of it or one stage. */
export function Dashboard(props: DashboardProps) {
  const { dashboard, notes, workspaceSlug, isCompared, mayEdit, members, hrefs } = props;
  const { map } = dashboard;
  const rules = `/${workspaceSlug}/kpis/rules?map=${map.id}`;
  const shown = { dashboard, isCompared };
  const asked = { of: props.of, dayZone: dashboard.dayZone };
  const place = { workspaceSlug, mayEdit, members };
  const names = dashboard.stages.map(({ id, title }) => ({ id, title }));
  return (
    <BehindScope workspaceSlug={workspaceSlug} of={props.of}>
      <StageChips dashboard={dashboard} hrefOf={hrefs.stage} />
      <RebuildNote dashboard={dashboard} />
      <KpiTiles {...shown} {...place} of={props.of} />
      <div className="grid grid-cols-12 gap-4">
        {dashboard.hasAnswers ? (
          <SatisfactionByStage {...shown} hrefOf={hrefs.stage} className={half} />
        ) : (
          <NoAnswers {...place} className={half} />
        )}
        {dashboard.hasEvents && dashboard.hasRules && (
          <Reach {...asked} figure={props.reading === "active" ? "activeFunnel" : "funnel"}>
            <JourneyFunnel
              dashboard={dashboard}
              reading={props.reading}
              hrefOf={hrefs.reading}
              isAtTouchpoint={Boolean(props.of.touchpointId)}
              className={rest}
            />
          </Reach>
        )}
        {dashboard.hasEvents && !dashboard.hasRules && <NoRules href={rules} className={rest} />}
        {!dashboard.hasEvents && (
          <NoEvents workspaceSlug={workspaceSlug} address={props.address} className={rest} />
        )}
        <Reach {...asked} figure={props.trend === "conversion" ? "entries" : "answers"}>
          <FigureTrend
            dashboard={dashboard}
            notes={notes}
            kpi={props.trend}
            hrefOf={hrefs.trend}
            className={half}
          />
        </Reach>
        <NotesCard
          notes={notes}
          stages={names}
          mapId={map.id}
          workspaceSlug={workspaceSlug}
          mayEdit={mayEdit}
          today={props.today}
          className={rest}
        />
        <LaterCards
          {...shown}
          {...place}
          of={props.of}
          details={props.details}
          metrics={props.metrics}
          today={props.today}
          paths={props.paths}
          pathHrefs={pathKinds.map((between) => ({ between, href: hrefs.paths(between) }))}
        />
      </div>
    </BehindScope>
  );
}

/** Whether figures are being counted anew. */
function RebuildNote({ dashboard }: Pick<DashboardProps, "dashboard">) {
  const t = useTranslations("kpis");
  const { rebuilding } = dashboard;
  if (!rebuilding) return null;
  return (
    <p role="status" className="text-xs text-ink-2">
      {t("rebuilding", rebuilding)}
    </p>
  );
}
