import { and, inArray, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import type { IncomingEvent } from "../events";

type Named = Pick<IncomingEvent, "persona" | "channel" | "touchpoint">;
export type Attribution = {
  personaId: string | null;
  channelId: string | null;
  touchpointId: string | null;
};

/**
 * Persona, channel and touchpoint an event names in its properties, by id or by name. A name
 * nobody knows attributes nothing; the event counts all the same.
 */
export async function attributionOf(tx: Tx, ctx: Context, events: readonly Named[]) {
  const [persona, channel, touchpoint] = [
    await idsOf(
      tx,
      ctx,
      personas,
      events.map((event) => event.persona),
    ),
    await idsOf(
      tx,
      ctx,
      channels,
      events.map((event) => event.channel),
    ),
    await idsOf(
      tx,
      ctx,
      touchpoints,
      events.map((event) => event.touchpoint),
    ),
  ];
  const channelOf = await channelsOf(tx, ctx, [...touchpoint.values()]);
  return (event: Named): Attribution => {
    const touchpointId = touchpoint.get(keyOf(event.touchpoint)) ?? null;
    const channelId = channel.get(keyOf(event.channel)) ?? channelOf.get(touchpointId) ?? null;
    return { personaId: persona.get(keyOf(event.persona)) ?? null, channelId, touchpointId };
  };
}

const keyOf = (name: string | null): string => name?.toLowerCase() ?? "";

async function idsOf(
  tx: Tx,
  ctx: Context,
  table: typeof personas | typeof channels | typeof touchpoints,
  names: (string | null)[],
): Promise<Map<string, string>> {
  const keys = [...new Set(names.map(keyOf))].filter(Boolean);
  if (keys.length === 0) return new Map();
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(
      and(
        inWorkspace(ctx, table),
        isNull(table.archivedAt),
        or(inArray(sql`lower(${table.name})`, keys), inArray(sql`${table.id}::text`, keys)),
      ),
    );
  return new Map(rows.flatMap(({ id, name }) => [[keyOf(name), id] as const, [id, id] as const]));
}

async function channelsOf(tx: Tx, ctx: Context, touchpointIds: string[]) {
  if (touchpointIds.length === 0) return new Map<string | null, string | null>();
  const rows = await tx
    .select({ id: touchpoints.id, channelId: touchpoints.channelId })
    .from(touchpoints)
    .where(and(inWorkspace(ctx, touchpoints), inArray(touchpoints.id, touchpointIds)));
  return new Map<string | null, string | null>(rows.map((row) => [row.id, row.channelId]));
}
