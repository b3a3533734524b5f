import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import type { OrderRow, StoredEvent } from "../../derive-orders";
import type { StageRow } from "../../derive-stages";
import type { Waiting } from "../../notes/commands";
import type { MeasuredMap } from "../../visits";
import type { Keyed, OfMap, PathRow } from "../commands";
import { type Going, readGoing } from "../going/queries";
import { readEvents, readOrders, readPaths, readStages } from "../queries";

/** Each customer's own persona by the customer's id. */
export type Personas = ReadonlyMap<string, string | null>;

export type Wish = {
  personas: Personas;
  maps: readonly MeasuredMap[];
  hasOrders: boolean;
  /** What is new of the customers; of whoever is missing, or stands with null, everything may be. */
  waiting?: Waiting;
};

type Of<Row> = ReadonlyMap<string, readonly Row[]>;

/** What is stored of some customers, and what their rows are to be worked out from. */
export type Known = Pick<Wish, "personas" | "maps"> & {
  paths: Of<OfMap<PathRow>>;
  going: ReadonlyMap<string, Going>;
  /** These are of those who do not just go on. */
  stages: Of<OfMap<StageRow>>;
  events: Of<Keyed<StoredEvent>>;
  orders: Of<Keyed<OrderRow>> | null;
};

/** Reads of each customer as little as tells what they are now. */
export async function readKnown(tx: Tx, ctx: Context, wish: Wish): Promise<Known> {
  const { personas, maps, hasOrders, waiting } = wish;
  const customerIds = [...personas.keys()];
  const paths = await readPaths(tx, ctx, customerIds, maps);
  const hasProperties = maps.some((map) => map.rules.some((rule) => rule.propertyName !== null));
  const going = waiting
    ? await readGoing(tx, ctx, { personas, paths, hasProperties, waiting })
    : new Map<string, Going>();
  const rest = customerIds.filter((id) => !going.has(id));
  if (rest.length === 0) return { personas, maps, paths, going, ...nothing };
  const [stages, events, orders] = await Promise.all([
    readStages(tx, ctx, rest, maps),
    readEvents(tx, ctx, rest, hasProperties),
    hasOrders ? readOrders(tx, ctx, rest) : null,
  ]);
  return { personas, maps, stages, paths, going, events, orders };
}

const nothing = { stages: new Map(), events: new Map(), orders: null };
