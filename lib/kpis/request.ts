import type { z } from "zod";
import { firstOpenDay } from "./conversion";
import type { CountRequest } from "./counts/model";
import type { dashboardInput } from "./input";
import { previousPeriod } from "./periods";

type Asked = Omit<z.output<typeof dashboardInput>, "stageId">;

/**
 * What is asked of the database for the filters of a page; the zone of the workspace, `dayZone`, cuts
 * the days where no other is wanted.
 */
export function requestOf(asked: Asked, { now, dayZone }: { now: Date; dayZone: string }) {
  const { from, to, window, timeZone = dayZone } = asked;
  const { mapId, personaId, channelId, touchpointId } = asked;
  const period = { from, to };
  return {
    ...{ mapId, personaId, channelId, touchpointId },
    ...{ period, previous: previousPeriod(period), window },
    ...{ timeZone, dayZone, firstOpenDay: firstOpenDay(now, window, dayZone) },
  } satisfies CountRequest;
}
