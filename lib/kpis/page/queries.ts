import type { Context } from "@/lib/core/context";
import { dayAt } from "@/lib/core/days";
import { getJourneyDetails } from "../details/queries";
import { type DashboardFilterValues, periodOfParams, scopeOfParams } from "../filters";
import { getKpiDashboard, type listDashboardChoices } from "../queries";

type Wanted = {
  mapId: string;
  filters: DashboardFilterValues;
  choices: Omit<Awaited<ReturnType<typeof listDashboardChoices>>, "maps">;
  timeZone: string;
};

/** Everything a page of figures reads of a map for the filters in its address. */
export async function readDashboard(ctx: Context, { mapId, filters, choices, timeZone }: Wanted) {
  const scope = scopeOfParams(filters, choices);
  const today = dayAt(ctx.now, scope.timeZone ?? timeZone);
  const of = { mapId, ...periodOfParams(filters, today), ...scope };
  const [dashboard, details] = await Promise.all([
    getKpiDashboard(ctx, of),
    getJourneyDetails(ctx, of),
  ]);
  return { of, today, dashboard, details };
}
