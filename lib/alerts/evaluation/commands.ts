import type { Tx } from "@/db/client";
import type { WatchedKpi } from "@/db/enums";
import { alerts } from "@/db/schema/alerts";
import type { Context } from "@/lib/core/context";
import type { Day } from "@/lib/core/days";
import { newId } from "@/lib/core/new-id";
import { inWorkspace } from "@/lib/core/transaction";
import { addDays } from "@/lib/kpis/periods";
import type { ChartState } from "@/lib/stats/ewma";
import { isBeyond, isCalm, judge, shifted } from "../chart";
import { deliver } from "../deliveries/commands";
import { isTime, readFigureDays, readMedians } from "../figures/queries";
import { type Frame, frameOf, frameSince, type PastShift, shownPeriod } from "../frame";
import { conversionWindowDays, watchedKinds } from "../kinds";
import { readMix } from "../personas/queries";
import { type Side, sideOf } from "../sides";
import {
  type OpenAlert,
  type Rule,
  readOpenAlerts,
  readPastShifts,
  readRules,
  readStageIds,
} from "./queries";

type Zone = { timeZone: string; today: Day };
/** One figure of one stage, with its chart and its two sides. */
type Figure = {
  stageId: string;
  state: ChartState | null;
  isCalm: boolean;
  before: Side | null;
  after: Side | null;
};
type Watched = Figure & { rule: Rule; day: Day };
/** `judged`: of the watched figures those with cases enough to say anything of. */
export type Evaluation = {
  watched: number;
  judged: number;
  opened: number;
  recovered: number;
  settled: number;
};

/** Judges every watched figure and writes what has changed. */
export async function evaluate(tx: Tx, ctx: Context, zone: Zone): Promise<Evaluation> {
  const rules = await readRules(tx, ctx);
  const open = await readOpenAlerts(tx, ctx);
  const watched: Watched[] = [];
  for (const rule of rules) {
    const figures = await watch(tx, ctx, rule, zone);
    // What a rule of one stage watches, one of all stages leaves to it: a shift is told once.
    watched.push(...figures.filter((one) => !watched.some((other) => isSame(one, other))));
  }
  const found = shifted(watched.map(({ state }) => state));
  let opened = 0;
  for (const [index, figure] of watched.entries()) {
    const isOpen = open.some((alert) => isOf(alert, figure));
    if (!found[index] || isOpen) continue;
    if (await openAlert(tx, ctx, figure, zone)) opened++;
  }
  const closed = await closeAlerts(tx, ctx, { open, watched, zone });
  const judged = watched.filter(({ state }) => state !== null).length;
  return { watched: watched.length, judged, opened, ...closed };
}

/** By whatever rule it was found. */
const isOf = (alert: OpenAlert, { rule, stageId }: Watched): boolean =>
  alert.mapId === rule.mapId && alert.kpi === rule.kpi && alert.stageId === stageId;

const isSame = (one: Watched, { rule, stageId }: Watched): boolean =>
  one.rule.mapId === rule.mapId && one.rule.kpi === rule.kpi && one.stageId === stageId;

/** The last day that can be judged: yesterday, or the last with all its windows ended. */
const lastDay = (kpi: WatchedKpi, today: Day): Day =>
  addDays(today, kpi === "conversion" ? -1 - conversionWindowDays : -1);

async function watch(tx: Tx, ctx: Context, rule: Rule, zone: Zone): Promise<Watched[]> {
  const day = lastDay(rule.kpi, zone.today);
  const shifts = await readPastShifts(tx, ctx, rule);
  const figures = await readFigures(tx, ctx, rule, { ...zone, frame: frameOf(day), day, shifts });
  const stageIds = await readStageIds(tx, ctx, rule.mapId);
  // From the last stage nobody goes on.
  const counted = rule.kpi === "conversion" ? stageIds.slice(0, -1) : stageIds;
  const wanted = counted.filter(({ id }) => rule.stageId === null || rule.stageId === id);
  return figures
    .filter(({ stageId }) => wanted.some(({ id }) => id === stageId))
    .map((figure) => {
      const isEnough = (figure.after?.n ?? 0) >= rule.minimumCases;
      return { ...figure, state: isEnough ? figure.state : null, rule, day };
    });
}

type Reading = Zone & { frame: Frame; day: Day; shifts: readonly PastShift[] };

/** Days of a shift that is over are no usual days: the return would look like a shift of its own. */
const isInside = (day: Day, shifts: readonly PastShift[]): boolean =>
  shifts.some(({ from, to }) => day >= from && day <= to);

async function readFigures(
  tx: Tx,
  ctx: Context,
  { mapId, kpi }: Pick<Rule, "mapId" | "kpi">,
  { timeZone, frame, day, shifts }: Reading,
): Promise<Figure[]> {
  const shown = shownPeriod(day);
  const request = { mapId, kpi, frame, shown, timeZone, shifts };
  const days = await readFigureDays(tx, ctx, request);
  const medians = isTime(kpi) ? await readMedians(tx, ctx, request) : [];
  const stageIds = [...new Set(days.map(({ stageId }) => stageId))];
  return stageIds.map((stageId) => {
    const own = days.filter((row) => row.stageId === stageId);
    const past = shifts.filter((shift) => shift.stageId === stageId);
    const median = medians.find((row) => row.stageId === stageId);
    const usual = own.filter((row) => row.day <= frame.usual.to && !isInside(row.day, past));
    const recent = own.filter((row) => row.day >= frame.recent.from);
    return {
      stageId,
      state: judge({ usual, recent }, watchedKinds[kpi].pseudo),
      isCalm: isCalm({ usual, recent }, watchedKinds[kpi].pseudo, day),
      before: sideOf(kpi, usual, { period: frame.usual, median: median?.usual ?? null }),
      after: sideOf(kpi, recent, { period: shown, median: median?.shown ?? null }),
    };
  });
}

async function openAlert(
  tx: Tx,
  ctx: Context,
  figure: Watched,
  { timeZone }: Zone,
): Promise<boolean> {
  const { rule, state, before, after } = figure;
  if (!state || !before || !after) return false;
  // The chart looks back further than the week that is told of: until both agree, nothing is said.
  if (Math.sign(after.value - before.value) !== Math.sign(state.deviation)) return false;
  const id = newId();
  const { mapId, kpi } = rule;
  const { day, stageId } = figure;
  const shifts = await readPastShifts(tx, ctx, rule);
  const past = shifts.filter((shift) => shift.stageId === stageId);
  const mix = await readMix(tx, ctx, {
    ...{ mapId, kpi, stageId, timeZone, shifts, frame: frameOf(day), shown: shownPeriod(day) },
    isUsual: (one) => !isInside(one, past),
  });
  await tx.insert(alerts).values({
    workspaceId: ctx.workspaceId,
    id,
    ruleId: rule.id,
    mapId,
    stageId,
    kpi,
    direction: state.deviation > 0 ? "up" : "down",
    day,
    before,
    after,
    chance: state.p,
    mix,
    openedAt: ctx.now,
  });
  await deliver(tx, ctx, rule, { alertId: id, notice: "opened" });
  return true;
}

type Closing = { open: readonly OpenAlert[]; watched: readonly Watched[]; zone: Zone };

async function closeAlerts(tx: Tx, ctx: Context, { open, watched, zone }: Closing) {
  let recovered = 0;
  let settled = 0;
  for (const alert of open) {
    const now = watched.find((figure) => isOf(alert, figure));
    const day = lastDay(alert.kpi, zone.today);
    if (day <= alert.day && !alert.isStageGone) continue;
    const since = now && (await sinceThen(tx, ctx, alert, { ...zone, day }));
    if (now && since?.after && since.isCalm) {
      await close(tx, ctx, alert.id, { recoveredAt: ctx.now, recovery: since.after });
      await deliver(tx, ctx, now.rule, { alertId: alert.id, notice: "recovered" });
      recovered++;
    } else if (isSettled(alert, { now, since, day })) {
      await close(tx, ctx, alert.id, { settledAt: ctx.now });
      settled++;
    }
  }
  return { recovered, settled };
}

/** The figure as it stands to what was usual before the shift. */
async function sinceThen(tx: Tx, ctx: Context, alert: OpenAlert, zone: Zone & { day: Day }) {
  const frame = frameSince(alert.day, zone.day);
  const shifts = await readPastShifts(tx, ctx, alert);
  const figures = await readFigures(tx, ctx, alert, { ...zone, frame, shifts });
  return figures.find(({ stageId }) => stageId === alert.stageId);
}

type Seen = { now: Watched | undefined; since: Figure | undefined; day: Day };

/**
 * Nothing is left of a shift whose stage has gone, that has turned into one the other way (which is then told as
 * its own), or that is so long ago that it is the usual, or cannot be judged any more.
 */
function isSettled(alert: OpenAlert, { now, since, day }: Seen): boolean {
  if (alert.isStageGone) return true;
  const deviation = since?.state?.deviation ?? 0;
  if (isBeyond(since?.state ?? null) && deviation > 0 !== (alert.direction === "up")) return true;
  return (!now?.state || now.isCalm) && frameOf(day).usual.from > alert.day;
}

type End = { recoveredAt: Date; recovery: Side } | { settledAt: Date };

async function close(tx: Tx, ctx: Context, alertId: string, end: End): Promise<void> {
  await tx
    .update(alerts)
    .set(end)
    .where(inWorkspace(ctx, alerts, alertId));
}
