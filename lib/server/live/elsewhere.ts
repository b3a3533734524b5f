import { z } from "zod";
import type { PersonHere, Pointer } from "@/lib/maps/live/frames";
import { doing, pointer } from "@/lib/maps/live/schema";
import type { Presence } from "./presence";

/** A process repeats who is in it after this time, and is forgotten after the other. */
const repeatMs = 5000;
const forgetMs = 15_000;
/** People are told in so many parts, each of which a notification holds. */
const parts = 8;
const longestPart = 6000;

const told = z.array(
  z.object({
    number: z.int(),
    userId: z.uuid(),
    name: z.string(),
    doing: doing.nullable(),
    pointer: pointer.nullable(),
  }),
);
/** Somebody who has the map open, and where their pointer is. */
export type Told = PersonHere & { pointer: Pointer | null };
type Part = { people: Map<number, Told & { here: number }>; heardAt: number };

/** Carries who is in a room from process to process: what to tell the others, and what they tell. */
export function createElsewhere(presence: Presence) {
  const sent = new Map<number, { text: string; at: number }>();
  const heard = new Map<string, Part>();
  let [lastVersion, lastAt, lastNumber] = [-1, 0, 0];

  function changedParts(now: number) {
    const people = presence.local();
    return Array.from({ length: parts }, (_, part) => {
      const mine = people.filter((one) => one.number % parts === part);
      return { part, text: textOf(mine) };
    }).filter(({ part, text }) => {
      const last = sent.get(part) ?? { text: "[]", at: 0 };
      return text !== last.text || (text !== "[]" && now - last.at >= repeatMs);
    });
  }

  function place(one: Told, old: (Told & { here: number }) | undefined, now: number) {
    // Numbers of people elsewhere are negative: those of this process never meet them.
    if (!old) lastNumber -= 1;
    const number = old?.here ?? lastNumber;
    const { userId, name, doing: does, pointer: at } = one;
    if (!old) presence.enter({ number, userId, name, doing: does }, now);
    else if (does) presence.does(number, does, now);
    if (JSON.stringify(old?.pointer ?? null) !== JSON.stringify(at))
      presence.points(number, at, now);
    return { ...one, here: number };
  }

  return {
    /** The parts that have changed or are to be repeated. */
    tell(now: number): { part: number; text: string }[] {
      if (presence.version() === lastVersion && now - lastAt < repeatMs) return [];
      [lastVersion, lastAt] = [presence.version(), now];
      const changed = changedParts(now);
      for (const { part, text } of changed) sent.set(part, { text, at: now });
      return changed;
    },
    /** Takes in what another process says about one part of its people. */
    hear(from: string, text: string, now: number): void {
      const people = read(text);
      if (!people) return;
      const old = heard.get(from)?.people ?? new Map();
      const next = new Map(people.map((one) => [one.number, place(one, old.get(one.number), now)]));
      for (const [number, { here }] of old) if (!next.has(number)) presence.leave(here);
      heard.set(from, { people: next, heardAt: now });
    },
    /** Forgets processes that have gone silent. */
    expire(now: number): void {
      for (const [from, { people, heardAt }] of heard) {
        if (now - heardAt < forgetMs) continue;
        for (const { here } of people.values()) presence.leave(here);
        heard.delete(from);
      }
    },
  };
}

function textOf(people: readonly Told[]): string {
  const text = JSON.stringify(people);
  if (text.length <= longestPart) return text;
  const bare = people.map((one) => ({ ...one, doing: null, pointer: null }));
  return JSON.stringify(bare.slice(0, 30));
}

function read(text: string): Told[] | null {
  try {
    return told.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
