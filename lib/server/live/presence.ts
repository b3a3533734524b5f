import type { Doing, PersonHere, Pointer } from "@/lib/maps/live/frames";
import { nameCells } from "./cell-numbers";
import { createWaiting, type PresenceNews } from "./presence-news";

const quickMs = 50;
const crowdedMs = 125;
const crowd = 25;
const expiryMs = 15_000;

/** Somebody who has the map open, and where they point. */
export type Here = { person: PersonHere; pointer: Pointer | null; heardAt: number };

export type Presence = ReturnType<typeof createPresence>;

/**
 * Who looks at one map and what they do, told in merged news: at most 20 a second, 8 above 25 people.
 * Of a pointer only the newest place is told, and no news grows beyond its budget.
 */
export function createPresence(tell: (news: PresenceNews) => void) {
  const here = new Map<number, Here>();
  const cells = nameCells();
  const waiting = createWaiting();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let version = 0;

  function schedule() {
    version += 1;
    timer ??= setTimeout(flush, here.size > crowd ? crowdedMs : quickMs);
  }

  function flush() {
    timer = null;
    tell(waiting.take((number) => here.get(number)?.person));
    if (waiting.hasMore()) schedule();
  }

  function change(number: number, next: Here, isCaretOnly = false) {
    here.set(number, next);
    waiting.person(number, isCaretOnly);
    schedule();
  }

  return {
    people: (): PersonHere[] => [...here.values()].map((one) => one.person),
    everybody: (): Iterable<Here> => here.values(),
    cells: cells.all,
    cellOf: cells.numberOf,
    /** Rises with every change. */
    version: () => version,
    /** The people of this process; numbers of others are negative. */
    local: () =>
      [...here.values()]
        .filter(({ person }) => person.number > 0)
        .map(({ person, pointer }) => ({ ...person, pointer })),
    enter(person: PersonHere, now: number) {
      change(person.number, { person, pointer: null, heardAt: now });
    },
    leave(number: number) {
      here.delete(number);
      waiting.gone(number);
      schedule();
    },
    does(number: number, doing: Doing, now: number) {
      const one = here.get(number);
      if (!one) return;
      const { person } = one;
      const next = { ...one, person: { ...person, doing }, heardAt: now };
      if (isSame(person.doing, doing)) here.set(number, next);
      else change(number, next, isSame(withoutCaret(person.doing), withoutCaret(doing)));
    },
    points(number: number, at: Pointer | null, now: number) {
      const one = here.get(number);
      if (!one) return;
      one.heardAt = now;
      one.pointer = at;
      waiting.pointer(number, at);
      schedule();
    },
    /** Forgets what people did who have not been heard of for a while. */
    expire(now: number) {
      for (const [number, { person, heardAt }] of here) {
        if (now - heardAt < expiryMs || person.doing === null) continue;
        change(number, { person: { ...person, doing: null }, pointer: null, heardAt });
        waiting.pointer(number, null);
      }
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const withoutCaret = (doing: Doing | null) => doing && { ...doing, caret: null };
