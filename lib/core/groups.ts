import { AppError } from "./errors";

type Waiting<Call, Value> = {
  call: Call;
  resolve: (value: Value) => void;
  reject: (reason: unknown) => void;
};
type Lane<Call, Value> = { waiting: Waiting<Call, Value>[]; running: number };
type Limits = {
  /** Most calls of one group. */
  largest: number;
  /** Groups of one key under way at the same time. */
  atOnce: number;
  /** Calls of one key that may wait; further ones are turned away at once. */
  mostWaiting: number;
};

/** What became of each call of a group, in the order of the calls. */
export type Settled<Value> = { ok: true; value: Value } | { ok: false; reason: unknown };

/**
 * Runs calls of one key that come together as one group: while groups are under way, the next one
 * gathers. A call that finds none under way starts at once, so nobody waits for company.
 */
export function inGroups<Call, Value>(
  run: (calls: readonly Call[]) => Promise<Settled<Value>[]>,
  { largest, atOnce, mostWaiting }: Limits,
): (key: string, call: Call) => Promise<Value> {
  const lanes = new Map<string, Lane<Call, Value>>();

  const startNext = (key: string, lane: Lane<Call, Value>) => {
    if (lane.running >= atOnce) return;
    const group = lane.waiting.splice(0, largest);
    if (group.length === 0) {
      if (lane.running === 0) lanes.delete(key);
      return;
    }
    lane.running += 1;
    void settle(run, group).finally(() => {
      lane.running -= 1;
      startNext(key, lane);
    });
  };

  return (key, call) =>
    new Promise((resolve, reject) => {
      const lane = lanes.get(key) ?? { waiting: [], running: 0 };
      lanes.set(key, lane);
      if (lane.waiting.length >= mostWaiting) return reject(busy());
      lane.waiting.push({ call, resolve, reject });
      // Whatever has already arrived is read before the group sets off.
      setImmediate(() => startNext(key, lane));
    });
}

const busy = () =>
  new AppError("unavailable", "There is more to do than we can keep up with. Please try again.");

async function settle<Call, Value>(
  run: (calls: readonly Call[]) => Promise<Settled<Value>[]>,
  group: readonly Waiting<Call, Value>[],
): Promise<void> {
  try {
    const settled = await run(group.map(({ call }) => call));
    for (const [index, { resolve, reject }] of group.entries()) {
      const one = settled[index];
      if (one?.ok) resolve(one.value);
      else reject(one?.reason ?? new Error("A call of a group was left without an outcome."));
    }
  } catch (reason) {
    for (const { reject } of group) reject(reason);
  }
}
