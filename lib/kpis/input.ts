import { z } from "zod";
import { id } from "@/lib/core/ids";
import { isTimeZone } from "@/lib/core/time-zone";
import { conversionWindows } from "./conversion";
import { longestDays } from "./filters";
import { isDay, lengthOf } from "./periods";

/** A calendar day of the workspace's time zone. */
export const day = z.string().refine(isDay, "Must be a day like 2026-01-31.");

/** What the figures of a map are of. */
export const dashboardInput = z
  .strictObject({
    mapId: id,
    /** Calendar days of the workspace's time zone, both included. */
    from: day,
    to: day,
    window: z.enum(conversionWindows).default("30"),
    personaId: id.nullish().transform((value) => value ?? null),
    channelId: id.nullish().transform((value) => value ?? null),
    /** Where answers were given and stages entered; lib/kpis/reach.ts tells what does not follow it. */
    touchpointId: id.nullish().transform((value) => value ?? null),
    /** The stage the top row is about; null for the whole journey. */
    stageId: id.nullish().transform((value) => value ?? null),
    /** Where days begin and end; the workspace's where nothing else is asked for. */
    timeZone: z.string().refine(isTimeZone, "Must be a time zone like Europe/Madrid.").optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "Must not be before the start." })
  .refine((period) => lengthOf(period) <= longestDays, {
    path: ["from"],
    message: `At most ${longestDays} days.`,
  });
