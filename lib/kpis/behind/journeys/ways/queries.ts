import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noSlice } from "@/db/enums";
import { mapMeasures } from "@/db/schema/derivation";
import type { Context } from "@/lib/core/context";
import { readRuns } from "@/lib/customers/path";
import type { Way } from "../days";

export type Search = {
  mapId: string;
  /** Which rows of customer_paths are worth taking apart. */
  ways: SQL;
  /** The latest day a customer did what is looked for; null for one who did not. */
  dayIn: (way: Way) => string | null;
};
export type Found = { customerId: string; day: string };

/** Ways read at a time: some milliseconds of work, after which others have their turn. */
const sliceSize = 2000;

/** Goes through the ways of a map's customers; everybody found comes once, in no order. */
export async function findDays(
  tx: Tx,
  ctx: Context,
  { mapId, ways, dayIn }: Search,
): Promise<Found[]> {
  const stageIds = await readStageIds(tx, ctx, mapId);
  const found: Found[] = [];
  let after: string | null = noSlice;
  while (after !== null) {
    const slice: WayRow[] = await readSlice(tx, ways, after);
    for (const { customerId, runs } of slice) {
      const day = dayIn({ runs: readRuns(runs), stageIds });
      if (day !== null) found.push({ customerId, day });
    }
    after = slice.length < sliceSize ? null : (slice.at(-1)?.customerId ?? null);
  }
  return found;
}

type WayRow = { customerId: string; runs: string };

const readSlice = async (tx: Tx, ways: SQL, after: string): Promise<WayRow[]> =>
  await tx.execute<WayRow>(sql`
    select customer_id as "customerId", runs from customer_paths
    where ${ways} and customer_id > ${after}::uuid
    order by customer_id limit ${sliceSize}::int`);

async function readStageIds(tx: Tx, ctx: Context, mapId: string): Promise<string[]> {
  const [row] = await tx
    .select({ stageIds: mapMeasures.stageIds })
    .from(mapMeasures)
    .where(and(eq(mapMeasures.workspaceId, ctx.workspaceId), eq(mapMeasures.mapId, mapId)));
  return row?.stageIds ?? [];
}
