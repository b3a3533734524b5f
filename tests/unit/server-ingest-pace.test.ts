import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { systemDoor } from "@/lib/access/doors";
import { newId } from "@/lib/core/new-id";
import { createIngestPace } from "@/lib/server/ingest-pace";

const limits = { tolerableMs: 1000, hopelessMs: 60_000, longestWaitMs: 60_000, glanceMs: 1 };

/** Waits as somebody who sends when others have sent before; looks see notes so many seconds old. */
async function waitFor(ages: readonly (number | null)[], changed: Partial<typeof limits> = {}) {
  const ctx = systemDoor(newId());
  let looks = 0;
  const oldest = async () => {
    const age = ages[Math.min(looks++, ages.length - 1)] ?? null;
    return age === null ? null : Date.now() - age * 1000;
  };
  const waitForFigures = createIngestPace(oldest, { ...limits, ...changed });
  expect(await waitForFigures(ctx)).toBe(false);
  await turn();
  return { hasWaited: await waitForFigures(ctx), looks };
}

test("Events wait while the figures fall behind, until they do no longer", async () => {
  const { hasWaited, looks } = await waitFor([5, 5, 4, 2, 0.5]);
  expect(hasWaited).toBe(true);
  expect(looks).toBe(5);
});

test("Nobody waits for figures that are near, or that no worker works at", async () => {
  expect(await waitFor([0.5])).toMatchObject({ hasWaited: false });
  expect(await waitFor([null])).toMatchObject({ hasWaited: false });
  expect(await waitFor([3600])).toMatchObject({ hasWaited: false });
});

test("Nobody waits for long, whatever becomes of the figures", async () => {
  expect(await waitFor([5], { longestWaitMs: 5 })).toMatchObject({ hasWaited: true });
});

test("Events are taken in where the list cannot be looked at", async () => {
  const waitForFigures = createIngestPace(() => Promise.reject(new Error("away")), limits);
  const ctx = systemDoor(newId());
  expect(await waitForFigures(ctx)).toBe(false);
  expect(await waitForFigures(ctx)).toBe(false);
});
