import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { executeKept } from "@/lib/core/transaction";
import { listText } from "../columns";
import type { IncomingEvent } from "../events";

type Named = Pick<IncomingEvent, "persona" | "channel" | "touchpoint">;
export type Attribution = {
  personaId: string | null;
  channelId: string | null;
  touchpointId: string | null;
};

type Row = { kind: string; id: string; name: string; channelId: string | null };

/**
 * Persona, channel and touchpoint an event names in its properties, by id or by name. A name
 * nobody knows attributes nothing; the event counts all the same.
 */
export async function attributionOf(tx: Tx, ctx: Context, events: readonly Named[]) {
  const rows = await readNamed(tx, ctx, events);
  const [personas, channels, touchpoints] = ["persona", "channel", "touchpoint"].map((kind) =>
    byKey(rows.filter((row) => row.kind === kind)),
  );
  return (event: Named): Attribution => {
    const touchpoint = touchpoints?.get(keyOf(event.touchpoint));
    const channel = channels?.get(keyOf(event.channel));
    return {
      personaId: personas?.get(keyOf(event.persona))?.id ?? null,
      channelId: channel?.id ?? touchpoint?.channelId ?? null,
      touchpointId: touchpoint?.id ?? null,
    };
  };
}

const keyOf = (name: string | null): string => name?.toLowerCase() ?? "";

const byKey = (rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.flatMap((row) => [[keyOf(row.name), row] as const, [row.id, row] as const]));

async function readNamed(tx: Tx, ctx: Context, events: readonly Named[]): Promise<readonly Row[]> {
  const namesOf = (value: (event: Named) => string | null) =>
    listText([...new Set(events.map((event) => keyOf(value(event))))].filter(Boolean));
  const personas = namesOf((event) => event.persona);
  const channels = namesOf((event) => event.channel);
  const touchpoints = namesOf((event) => event.touchpoint);
  if ([personas, channels, touchpoints].every((names) => names === listText([]))) return [];
  const isNamed = (names: string) => sql`workspace_id = ${ctx.workspaceId}::uuid
    and archived_at is null and (lower(name) = any(${names}::text::text[])
      or id::text = any(${names}::text::text[]))`;
  return executeKept<Row>(
    tx,
    sql`
    select 'persona' as kind, id, name, null::uuid as "channelId" from personas
      where ${isNamed(personas)}
    union all select 'channel', id, name, null from channels where ${isNamed(channels)}
    union all select 'touchpoint', id, name, channel_id from touchpoints
      where ${isNamed(touchpoints)}`,
  );
}
