import { expect, test } from "vitest";
import { inGroups, type Settled } from "@/lib/core/groups";

type Group = { calls: readonly number[]; finish: (settled?: Settled<number>[]) => void };

/** Groups that stay under way until the test finishes them. */
function heldGroups(limits = { largest: 100, atOnce: 1, mostWaiting: 1000 }) {
  const started: Group[] = [];
  const submit = inGroups<number, number>(
    (calls) =>
      new Promise((resolve) => {
        const doubled = calls.map((call) => ({ ok: true as const, value: call * 2 }));
        started.push({ calls, finish: (settled = doubled) => resolve(settled) });
      }),
    limits,
  );
  return { started, submit };
}

const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

test("A call that finds nothing under way starts at once", async () => {
  const { started, submit } = heldGroups();
  const outcome = submit("a", 1);
  await nextTurn();
  expect(started.map((group) => group.calls)).toEqual([[1]]);
  started[0]?.finish();
  expect(await outcome).toBe(2);
});

test("Calls that come while a group is under way share the next, each with its own outcome", async () => {
  const { started, submit } = heldGroups();
  const first = submit("a", 1);
  await nextTurn();
  const others = [2, 3, 4].map((call) => submit("a", call));
  await nextTurn();
  expect(started).toHaveLength(1);
  started[0]?.finish();
  await first;
  await nextTurn();
  expect(started[1]?.calls).toEqual([2, 3, 4]);
  started[1]?.finish();
  expect(await Promise.all(others)).toEqual([4, 6, 8]);
});

test("Groups of different keys do not wait for each other", async () => {
  const { started, submit } = heldGroups();
  const outcomes = [submit("a", 1), submit("b", 2)];
  await nextTurn();
  expect(started.map((group) => group.calls)).toEqual([[1], [2]]);
  for (const group of started) group.finish();
  expect(await Promise.all(outcomes)).toEqual([2, 4]);
});

test("No group is larger than the limit, and no more are under way than allowed", async () => {
  const { started, submit } = heldGroups({ largest: 2, atOnce: 2, mostWaiting: 1000 });
  const outcomes = [1, 2, 3, 4, 5].map((call) => submit("a", call));
  await nextTurn();
  expect(started.map((group) => group.calls)).toEqual([
    [1, 2],
    [3, 4],
  ]);
  started[0]?.finish();
  await nextTurn();
  expect(started[2]?.calls).toEqual([5]);
  started[1]?.finish();
  started[2]?.finish();
  expect(await Promise.all(outcomes)).toEqual([2, 4, 6, 8, 10]);
});

test("A call that fails alone fails alone", async () => {
  const { started, submit } = heldGroups();
  const outcomes = Promise.allSettled([submit("a", 1), submit("a", 2)]);
  await nextTurn();
  const reason = new Error("refused");
  started[0]?.finish([
    { ok: false, reason },
    { ok: true, value: 4 },
  ]);
  expect(await outcomes).toEqual([
    { status: "rejected", reason },
    { status: "fulfilled", value: 4 },
  ]);
});

test("A group that fails as a whole fails for each of its calls, and the next goes on", async () => {
  const reason = new Error("no database");
  const submit = inGroups<number, number>(
    async (calls) => {
      if (calls.includes(1)) throw reason;
      return calls.map((value) => ({ ok: true, value }));
    },
    { largest: 2, atOnce: 1, mostWaiting: 1000 },
  );
  const outcomes = await Promise.allSettled([submit("a", 1), submit("a", 2), submit("a", 3)]);
  expect(outcomes).toEqual([
    { status: "rejected", reason },
    { status: "rejected", reason },
    { status: "fulfilled", value: 3 },
  ]);
});

test("More calls than may wait are turned away at once, and the others are kept", async () => {
  const submit = inGroups<number, number>(
    async (calls) => calls.map((value) => ({ ok: true as const, value })),
    { largest: 2, atOnce: 1, mostWaiting: 3 },
  );
  const sent = [1, 2, 3, 4, 5].map((call) => submit("key", call));
  const settled = await Promise.allSettled(sent);
  expect(settled.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "fulfilled",
    "rejected",
    "rejected",
  ]);
});
