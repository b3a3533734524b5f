import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPresenceStore } from "@/components/maps/live/presence-store";
import { newId } from "@/lib/core/new-id";
import type { ClientFrame, PersonHere } from "@/lib/maps/live/frames";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const me = { number: 1, userId: newId() };
const guest: PersonHere = { number: 2, userId: newId(), name: "Nora", doing: null };
const quiet = { gone: [], pointers: [], cells: [] };

/** Somebody who has just opened a map, and the kinds of frames they have sent since. */
function buildPresence() {
  const sent: ClientFrame["t"][] = [];
  const presence = createPresenceStore((frame) => void sent.push(frame.t));
  const rights = { canEdit: true, canComment: true };
  presence.joined({ ...me, ...rights, t: "joined", revision: 1, people: [], cells: [] });
  const since = () => sent.splice(0);
  since();
  const write = (start: number) =>
    presence.setCaret({ entity: "card", id: guest.userId, start, end: start });
  return { presence, since, write };
}

test("Alone, carets and pointers are told to nobody; who joins learns of them at once", () => {
  const { presence, since, write } = buildPresence();
  write(1);
  presence.points(null);
  vi.advanceTimersByTime(1000);
  expect(since()).toEqual([]);
  presence.hear({ t: "people", here: [guest], ...quiet });
  expect(since()).toEqual(expect.arrayContaining(["doing", "pointer"]));
  write(2);
  presence.points(null);
  vi.advanceTimersByTime(1000);
  expect(since().toSorted()).toEqual(["doing", "pointer"]);
  presence.hear({ t: "people", here: [], ...quiet, gone: [guest.number] });
  write(3);
  vi.advanceTimersByTime(1000);
  expect(since()).toEqual([]);
  presence.stop();
});
