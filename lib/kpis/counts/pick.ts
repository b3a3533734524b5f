import type { Kpi } from "@/db/enums";
import type { Histogram, RatingKind } from "../answers";
import type { WindowCounts } from "../conversion";
import { isOfStages } from "../targets";
import type { DashboardCounts, PeriodName, Target } from "./model";

/** How often each score was given at a stage. */
export function histogramOf(
  { answers }: Pick<DashboardCounts, "answers">,
  stageId: string,
  period: PeriodName,
  kind: RatingKind,
): Histogram {
  return answers.filter(
    (row) => row.stageId === stageId && row.period === period && row.kind === kind,
  );
}

/** How often each score was given in one bucket, at a stage or at all. */
export const bucketOf = (
  { answerBuckets }: DashboardCounts,
  bucket: number,
  { kind, stageId }: { kind: RatingKind; stageId: string | null },
): Histogram =>
  answerBuckets.filter(
    (row) =>
      row.bucket === bucket && row.kind === kind && (stageId === null || row.stageId === stageId),
  );

/** Of the buyers of a bucket, those with a second order. */
export function orderBucketOf({ orderBuckets }: DashboardCounts, bucket: number) {
  const row = orderBuckets.find((one) => one.bucket === bucket);
  return { hits: row?.repeaters ?? 0, total: row?.buyers ?? 0 };
}

export const activeOf = ({ active }: DashboardCounts, stageId: string, period: PeriodName) =>
  active.find((row) => row.stageId === stageId && row.period === period)?.customers ?? 0;

/** Of those who began the journey in a bucket, those who reached its goal. */
export function chainBucketOf({ chainBuckets }: DashboardCounts, bucket: number) {
  const row = chainBuckets.find((one) => one.bucket === bucket);
  return { hits: row?.converted ?? 0, total: row?.entered ?? 0 };
}

const noWindows: WindowCounts = { closed: 0, converted: 0, open: 0, openConverted: 0 };

/** From the last stage nobody goes on, so there is no share of them. */
export const isLastStage = (
  { stages }: { stages: readonly { id: string }[] },
  stageId: string | null,
): boolean => stageId !== null && stages.at(-1)?.id === stageId;

/** Who entered a stage, by whether their time to go on has ended. */
export function windowsOf(
  { entries }: Pick<DashboardCounts, "entries">,
  stageId: string,
  period: PeriodName,
) {
  return entries.find((row) => row.stageId === stageId && row.period === period) ?? noWindows;
}

/** Who came to a stage in order, over all personas: with an ended window, and still under way. */
export function chainOf(
  { chain }: DashboardCounts,
  stageId: string | undefined,
  period: PeriodName,
) {
  const rows = chain.filter((one) => one.stageId === stageId && one.period === period);
  return {
    closed: rows.reduce((sum, row) => sum + row.closed, 0),
    open: rows.reduce((sum, row) => sum + row.open, 0),
  };
}

/** Of the buyers of a period, those with a second order. */
export function repeatOf({ orders }: DashboardCounts, period: PeriodName) {
  const row = orders.find((one) => one.period === period);
  return { hits: row?.repeaters ?? 0, total: row?.buyers ?? 0 };
}

/** The goal of a figure in a stage, or of the whole journey; orders have only that of the whole. */
export function goalFor(
  { targets }: DashboardCounts,
  stageId: string | null,
  kpi: Kpi,
): Target | null {
  const place = isOfStages(kpi) ? stageId : null;
  return targets.find((row) => row.stageId === place && row.kpi === kpi) ?? null;
}
