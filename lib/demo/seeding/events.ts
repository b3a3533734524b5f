import { systemDoor } from "@/lib/access/doors";
import { ingestEvents } from "@/lib/customers/commands";
import { largestBatch } from "@/lib/customers/events";
import { deriveDirtyCustomers } from "@/lib/customers/jobs";
import type { DemoEvent } from "../customers/diary";
import type { History } from "../customers/history";
import { traitsOf } from "../customers/traits";
import { ingested } from "./payload";
import { eachOf, type World } from "./world";

/** Two at a time: the machine this is made for has two cores. */
const parallel = 2;
const derivedAtOnce = 1000;

/**
 * Sends every event, then derives the customers. First the day each customer appeared, so that the
 * customer is as old as that; then all the rest, customer by customer, so that each is derived once.
 */
export async function seedEvents(world: World, { customers, events }: History): Promise<void> {
  const known = new Set<string>();
  const isFirst = ({ customer }: DemoEvent) => !known.has(customer) && known.add(customer);
  const first = events.filter(isFirst);
  const sent = new Set(first);
  const rest = events.filter((event) => !sent.has(event)).sort(byCustomer);
  await send(world, first, { of: events.length, before: 0, isDated: true });
  await send(world, rest, { of: events.length, before: first.length, isDated: false });
  await introduce(
    world,
    customers.filter(({ key }) => known.has(key)),
  );
  await derive(world, known.size);
}

/** Tells what the shop knows of each customer. */
async function introduce(world: World, customers: History["customers"]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(customers.length / largestBatch) }, (_, index) =>
    customers.slice(index * largestBatch, (index + 1) * largestBatch),
  );
  const ctx = systemDoor(world.workspaceId, { now: world.now });
  await eachOf(batches, parallel, async (batch) => {
    const events = batch.map(({ key, persona }) => ({
      ...{ type: "identify", userId: key },
      traits: traitsOf(key, persona),
    }));
    await ingestEvents(ctx, { events });
  });
}

const byCustomer = (a: DemoEvent, b: DemoEvent): number =>
  a.customer < b.customer ? -1 : Number(a.customer > b.customer);

type Sending = { of: number; before: number; isDated: boolean };

async function send(world: World, events: readonly DemoEvent[], sending: Sending): Promise<void> {
  let done = sending.before;
  const size = sending.isDated ? largestBatch / 10 : largestBatch;
  const batches = Array.from({ length: Math.ceil(events.length / size) }, (_, index) =>
    events.slice(index * size, (index + 1) * size),
  );
  await eachOf(batches, parallel, async (batch) => {
    const last = sending.isDated ? batch.at(-1)?.at : undefined;
    const ctx = systemDoor(world.workspaceId, { now: last ?? world.now });
    const { rejected, items } = await ingestEvents(ctx, { events: batch.map(ingested) });
    if (rejected > 0) throw new Error(items.find((item) => item.message)?.message);
    const before = Math.floor(done / 10_000);
    done += batch.length;
    if (Math.floor(done / 10_000) > before || done === sending.of) {
      world.report(`${count(done)} of ${count(sending.of)} events…`);
    }
  });
}

async function derive(world: World, customers: number): Promise<void> {
  const ctx = systemDoor(world.workspaceId, { now: world.now });
  const lane = async () => {
    let derived = derivedAtOnce;
    while (derived > 0) {
      derived = (await deriveDirtyCustomers(ctx, { limit: derivedAtOnce })).customers;
    }
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  world.report(`journeys of ${count(customers)} customers derived`);
}

const count = (value: number): string => value.toLocaleString("en");
