import { and, inArray } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { painPoints } from "@/db/schema/insights";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { inWorkspace } from "@/lib/core/transaction";
import { mapOp } from "../../../ops";
import { referencesOf } from "../../../references";

type Library = PgTable & { workspaceId: PgColumn; id: PgColumn };

/** What the things are called that ops tie cards to, the archived ones among them, by id. */
export async function readTargets(
  tx: Tx,
  ctx: Context,
  payloads: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const ops = payloads.flatMap((payload) => mapOp.safeParse(payload).data ?? []);
  const ids = referencesOf(ops.filter((op) => op.kind === "card.link"));
  const tables: [Library, PgColumn, Set<string>][] = [
    [touchpoints, touchpoints.name, ids.touchpoints],
    [channels, channels.name, ids.channels],
    [painPoints, painPoints.title, ids.painPoints],
    [personas, personas.name, ids.personas],
    [journeyMaps, journeyMaps.title, ids.maps],
  ];
  const names = new Map<string, string>();
  for (const [table, name, wanted] of tables) {
    if (wanted.size === 0) continue;
    const rows = await tx
      .select({ id: table.id, name })
      .from(table)
      .where(and(inWorkspace(ctx, table), inArray(table.id, [...wanted])));
    for (const row of rows) names.set(String(row.id), String(row.name));
  }
  return names;
}
