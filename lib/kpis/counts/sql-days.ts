import { sql } from "drizzle-orm";
import { addDays } from "../periods";
import type { CountRequest } from "./model";

/** 'now' or 'before': the period a roll-up's day of either belongs to. */
export const periodOfDay = ({ period }: CountRequest) =>
  sql`case when day >= ${period.from}::date then 'now' else 'before' end`;

/** Whether a roll-up's day lies in one of the two periods; the days between them belong to none. */
export const inDays = ({ period, previous }: CountRequest) =>
  addDays(previous.to, 1) === period.from
    ? // One range is looked through in less time than two, and found by its index as one.
      sql`day between ${previous.from}::date and ${period.to}::date`
    : sql`(day between ${period.from}::date and ${period.to}::date
        or day between ${previous.from}::date and ${previous.to}::date)`;

/** The first day of the period a roll-up's day belongs to. */
export const startOfDay = ({ period, previous }: CountRequest) =>
  sql`case when day >= ${period.from}::date then ${period.from}::date else ${previous.from}::date end`;

type Slice = Pick<CountRequest, "personaId" | "channelId">;

/** Rows of the persona and channel asked for. */
export const slice = ({ personaId, channelId }: Slice) => sql`
  ${personaId ? sql`and persona_id = ${personaId}` : sql``}
  ${channelId ? sql`and channel_id = ${channelId}` : sql``}`;

/** Rows of the touchpoint asked for, of those that know it. */
export const atTouchpoint = ({ touchpointId }: Pick<CountRequest, "touchpointId">) =>
  touchpointId ? sql`and touchpoint_id = ${touchpointId}` : sql``;

/** Entries by day: those at one touchpoint are counted in a table of their own. */
export const entryDays = ({ touchpointId }: Pick<CountRequest, "touchpointId">) =>
  touchpointId ? sql`touchpoint_days` : sql`stage_days`;

/** The ordered chain by day, likewise. */
export const chainDays = ({ touchpointId }: Pick<CountRequest, "touchpointId">) =>
  touchpointId ? sql`touchpoint_chains` : sql`chain_days`;

/** The days with which one of the two periods begins, or what follows it. */
export const edgesOf = ({ period, previous }: CountRequest): string[] =>
  [period, previous].flatMap(({ from, to }) => [from, addDays(to, 1)]);
