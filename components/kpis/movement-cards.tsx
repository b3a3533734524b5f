"use client";

import { useTranslations } from "next-intl";
import { use } from "react";
import type { BehindInput } from "@/lib/kpis/behind/figures";
import type { JourneyDetails } from "@/lib/kpis/details/queries";
import type { PathKind } from "@/lib/kpis/filters";
import type { KpiDashboard } from "@/lib/kpis/queries";
import type { MetricRow } from "@/lib/metrics/queries";
import { CalibrationTrend } from "./calibration-trend";
import { ChannelMix } from "./channel-mix";
import { RepeatMap, RetentionMap } from "./cohort-maps";
import { EmotionalJourney } from "./emotional-journey";
import { FeedbackByStage } from "./feedback-by-stage";
import { JourneyPaths } from "./journey-paths";
import { MetricsCard } from "./metrics-card";
import { MoneyCard } from "./money-card";
import { Reach } from "./reach";
import { StageTable } from "./stage-table";
import { SwitchList } from "./switch-list";
import type { Person } from "./target-form";
import { TimeRanges } from "./time-ranges";

type Props = {
  dashboard: KpiDashboard;
  details: Promise<JourneyDetails>;
  metrics: Promise<MetricRow[]>;
  /** What the figures are of, for the cases behind them. */
  of: BehindInput["of"];
  isCompared: boolean;
  paths: PathKind;
  pathHrefs: { between: PathKind; href: string }[];
  workspaceSlug: string;
  mayEdit: boolean;
  members: Person[];
  today: string;
};

const half = "col-span-7 max-lg:col-span-full";
const rest = "col-span-5 max-lg:col-span-full";

/** How customers move and come back, how they feel on the way, and how fast they are answered. */
export function MovementCards(props: Props) {
  const { dashboard, workspaceSlug, isCompared, mayEdit, members } = props;
  const details = use(props.details);
  const metrics = use(props.metrics);
  const t = useTranslations("kpis");
  const { map, focus } = dashboard;
  const asked = { of: props.of, dayZone: dashboard.dayZone };
  const shown = { dashboard, isCompared };
  const stages = details.stages.filter(({ id }) => focus === null || id === focus.id);
  const times = (of: "time" | "response" | "resolution") =>
    stages.map(({ id, title, ...figures }) => ({ id, title, time: figures[of] }));
  return (
    <>
      <Reach {...asked} figure="moves">
        <JourneyPaths
          details={details}
          between={props.paths}
          hrefs={props.pathHrefs}
          className={half}
        />
      </Reach>
      <Reach {...asked} figure="buyers">
        <RepeatMap rows={details.repeat} countsRefunds={dashboard.countsRefunds} className={rest} />
      </Reach>
      <EmotionalJourney dashboard={dashboard} className={half} />
      <CalibrationTrend until={dashboard.period.to} months={details.calibration} className={rest} />
      <Reach {...asked} figure="times">
        <TimeRanges
          title={t("time.title")}
          subtitle={t("time.subtitle")}
          definition={t("definitions.time")}
          emptyText={t("time.none")}
          rows={times("time")}
          figureOf={(stageId) => ({ kind: "customers", which: "moved", stageId })}
          className={half}
        />
      </Reach>
      <Reach {...asked} figure="mix">
        <ChannelMix details={details} stageId={focus?.id ?? null} className={rest} />
      </Reach>
      <Reach {...asked} figure="moves">
        <SwitchList
          title={t("switches.channels")}
          subtitle={t("switches.channelsSubtitle")}
          between="channel"
          switches={details.channelSwitches}
          className={half}
        />
      </Reach>
      <Reach {...asked} figure="cohorts">
        <RetentionMap
          rows={details.retention}
          emptyText={props.of.touchpointId ? t("cohorts.noneBeganHere") : undefined}
          className={rest}
        />
      </Reach>
      <Reach {...asked} figure="moves">
        <SwitchList
          title={t("switches.touchpoints")}
          subtitle={t("switches.touchpointsSubtitle")}
          between="touchpoint"
          switches={details.touchpointSwitches}
          className={half}
        />
      </Reach>
      <Reach {...asked} figure="orders">
        <MoneyCard
          money={details.money}
          countsRefunds={dashboard.countsRefunds}
          isCompared={isCompared}
          className={rest}
        />
      </Reach>
      <TimeRanges
        title={t("time.response")}
        subtitle={t("time.responseSubtitle")}
        definition={t("definitions.response")}
        emptyText={t("time.noResponses")}
        rows={times("response")}
        figureOf={(stageId) => ({ kind: "items", which: "response", stageId })}
        className={half}
      />
      <FeedbackByStage {...shown} className={rest} />
      <TimeRanges
        title={t("time.resolution")}
        subtitle={t("time.resolutionSubtitle")}
        definition={t("definitions.resolution")}
        emptyText={t("time.noResponses")}
        rows={times("resolution")}
        figureOf={(stageId) => ({ kind: "items", which: "resolution", stageId })}
        className={half}
      />
      <Reach {...asked} figure="metrics">
        <MetricsCard
          metrics={metrics}
          stages={dashboard.stages.map(({ id, title }) => ({ id, title }))}
          mapId={map.id}
          focus={focus?.id ?? null}
          workspaceSlug={workspaceSlug}
          mayEdit={mayEdit}
          today={props.today}
          className={rest}
        />
      </Reach>
      <StageTable {...{ dashboard, workspaceSlug, mayEdit, members }} of={props.of} />
    </>
  );
}
