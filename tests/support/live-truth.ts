import { expect } from "vitest";
import { applyOps } from "@/lib/maps/apply-op";
import { emptyBoard } from "@/lib/maps/model";
import { type BuiltMap, boardNow, wholeLog } from "./built-map";
import type { LiveClient } from "./live-client";

/** What must hold whenever everybody has come to rest, whatever has happened before. */
export async function expectTruth(map: BuiltMap, clients: readonly LiveClient[]): Promise<void> {
  const log = await wholeLog(map.ctx, map.mapId);
  const board = await boardNow(map);
  expect(log.map((entry) => entry.revision)).toEqual(log.map((_, index) => index + 1));
  const logged = new Set(log.map((entry) => entry.opId));
  expect(logged.size).toBe(log.length);
  expect(
    applyOps(
      emptyBoard,
      log.map((entry) => entry.op),
    ),
  ).toEqual(board);
  for (const client of clients) {
    expect(client.view()).toEqual(board);
    expect(client.seen).toEqual(log.slice(map.revision).map(({ revision }) => revision));
    const lost = [...client.made, ...client.sent].filter(
      (opId) => !logged.has(opId) && !client.rejected.includes(opId),
    );
    expect(lost).toEqual([]);
  }
}

const firstMark = 0x4e00;

/** Characters that exist once, so that each can be found again. */
export function createMarks() {
  let count = 0;
  return {
    next: (): string => {
      count += 1;
      return String.fromCharCode(firstMark + count);
    },
    /** How many of them do not stand exactly once in the texts. */
    missing(texts: readonly string[]): number {
      const all = texts.join("");
      let wrong = 0;
      for (let mark = 1; mark <= count; mark += 1)
        if (all.split(String.fromCharCode(firstMark + mark)).length !== 2) wrong += 1;
      return wrong;
    },
    count: () => count,
  };
}
