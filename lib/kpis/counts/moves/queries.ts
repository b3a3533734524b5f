import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { liveRows } from "../live-rows";
import type { CountRequest } from "../model";

/** Moves from one stage, channel or touchpoint to another, and those after which nothing followed. */
export type MoveCount = {
  kind: "stage" | "channel" | "touchpoint";
  fromId: string;
  toId: string;
  moves: number;
  ends: number;
};
export type ChannelCount = { stageId: string; channelId: string; events: number };

const days = ({ period }: CountRequest) =>
  sql`day between ${period.from}::date and ${period.to}::date`;

const ofPersona = ({ personaId }: CountRequest) =>
  personaId ? sql`and persona_id = ${personaId}` : sql``;

/** All moves that arrived in the period; not sliced by channel. */
export const countMoves = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<MoveCount>(sql`
    select kind, from_id as "fromId", to_id as "toId", sum(moves)::int as moves,
      sum(ends)::int as ends
    from journey_moves
    where ${liveRows(ctx, request.mapId)} and ${days(request)} ${ofPersona(request)}
    group by 1, 2, 3 having sum(moves) > 0`);

/** Events of each stage by the channel they came through. */
export const countChannels = (tx: Tx, ctx: Context, request: CountRequest) =>
  tx.execute<ChannelCount>(sql`
    select stage_id as "stageId", channel_id as "channelId", sum(events)::int as events
    from stage_days
    where ${liveRows(ctx, request.mapId)} and ${days(request)} ${ofPersona(request)}
    group by 1, 2 having sum(events) > 0`);
