import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { listDashboardChoices } from "../choices/queries";
import { getJourneyDetails } from "../details/queries";
import { type DashboardFilterValues, periodOfParams, scopeOfParams } from "../filters";
import { listAnnotations } from "../notes/queries";
import { getKpiDashboard } from "../queries";

type Wanted = {
  /** Null for the map that was changed last. */
  mapId: string | null;
  filters: DashboardFilterValues;
  timeZone: string;
};

/**
 * Everything a page of figures shows of a map for the filters in its address; its `map` is null where
 * there is no such map. The details come later than the rest, to whoever waits for them.
 */
export async function readFigures(ctx: Context, { mapId, filters, timeZone }: Wanted) {
  const { maps, ...choices } = await listDashboardChoices(ctx, {});
  const map = mapId === null ? maps[0] : maps.find(({ id }) => id === mapId);
  if (!map) return { map: null, hasMaps: maps.length > 0 };
  const scope = scopeOfParams(filters, choices);
  const today = dayAt(ctx.now, scope.timeZone ?? timeZone);
  const period = periodOfParams(filters, today);
  const of = { mapId: map.id, ...period, ...scope };
  const details = getJourneyDetails(ctx, of);
  // Where the rest fails, nobody waits for them.
  details.catch(() => {});
  const [dashboard, notes] = await Promise.all([
    getKpiDashboard(ctx, of),
    listAnnotations(ctx, { mapId: map.id, ...period }),
  ]);
  return {
    ...{ map, maps, choices, filters, of, period, today, dashboard, notes, details },
    dayZone: timeZone,
  };
}
export type Figures = Extract<Awaited<ReturnType<typeof readFigures>>, { dayZone: string }>;
