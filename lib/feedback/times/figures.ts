import { hourMs } from "@/lib/core/days";
import { type Display, displayOfCustomers } from "@/lib/kpis/display";
import { medianEstimate } from "@/lib/stats/medians";
import type { Clock } from "../hours/clock";

export type Handled = {
  stageId: string | null;
  createdAt: Date;
  firstRespondedAt: Date | null;
  closedAt: Date | null;
};

/** A median in hours with its order-statistic interval. The interval is null below six cases. */
export type TimeFigure = {
  hours: number | null;
  low: number | null;
  high: number | null;
  n: number;
  display: Display;
};
export type Times = { calendar: TimeFigure; business: TimeFigure };
export type StageTimes = {
  stageId: string | null;
  received: number;
  firstResponse: Times;
  resolution: Times;
};

/** How long people waited, stage by stage: for a first response, and until it was closed. */
export function timesByStage(items: readonly Handled[], clock: Clock): StageTimes[] {
  const groups = new Map<string | null, Handled[]>();
  for (const item of items) {
    const group = groups.get(item.stageId);
    if (group) group.push(item);
    else groups.set(item.stageId, [item]);
  }
  return [...groups].map(([stageId, group]) => ({
    stageId,
    received: group.length,
    firstResponse: timesOf(group, "firstRespondedAt", clock),
    resolution: timesOf(group, "closedAt", clock),
  }));
}

/** Time from receipt to a moment, over those that have reached it. */
export function timesOf(
  items: readonly Handled[],
  moment: "firstRespondedAt" | "closedAt",
  clock: Clock,
): Times {
  const spans = items.flatMap((item) => {
    const end = item[moment];
    return end ? [{ from: item.createdAt, to: end }] : [];
  });
  return {
    calendar: figureOf(
      spans.map(({ from, to }) => Math.max(0, to.getTime() - from.getTime()) / hourMs),
    ),
    business: figureOf(spans.map(({ from, to }) => clock.minutesBetween(from, to) / 60)),
  };
}

function figureOf(hours: number[]): TimeFigure {
  const estimate = medianEstimate(hours.sort((a, b) => a - b));
  return {
    hours: estimate?.median ?? null,
    low: estimate?.interval?.low ?? null,
    high: estimate?.interval?.high ?? null,
    n: hours.length,
    display: displayOfCustomers(hours.length),
  };
}
