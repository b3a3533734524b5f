import type { Doing, PersonHere, Pointer, ServerFrame } from "@/lib/maps/live/frames";
import { cellKey } from "@/lib/maps/model";

type PeopleFrame = Extract<ServerFrame, { t: "people" }>;
type PointerEntry = PeopleFrame["pointers"][number];

const quickMs = 50;
const crowdedMs = 125;
const crowd = 25;
const expiryMs = 15_000;
/** Bytes of one merged frame; what does not fit waits for the next. */
const frameBudget = 1600;

type Here = { person: PersonHere; pointer: Pointer | null; heardAt: number };

/**
 * Who looks at one map and what they do, told in merged frames: at most 20 a second, 8 above 25 people.
 * Of a pointer only the newest place is told, and a frame never grows beyond its budget.
 */
export function createPresence(tell: (frame: PeopleFrame) => void) {
  const here = new Map<number, Here>();
  const changed = new Set<number>();
  const pointers = new Map<number, Pointer | null>();
  const gone = new Set<number>();
  const cells = new Map<string, number>();
  let newCells: [number, string][] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  let version = 0;

  function schedule() {
    version += 1;
    timer ??= setTimeout(flush, here.size > crowd ? crowdedMs : quickMs);
  }

  function numberOf(key: string): number {
    const known = cells.get(key);
    if (known !== undefined) return known;
    const number = cells.size;
    cells.set(key, number);
    newCells.push([number, key]);
    return number;
  }

  function flush() {
    timer = null;
    let size = 0;
    const people: PersonHere[] = [];
    for (const number of changed) {
      const person = here.get(number)?.person;
      changed.delete(number);
      if (!person) continue;
      people.push(person);
      size += JSON.stringify(person).length;
      if (size > frameBudget) break;
    }
    const points: PointerEntry[] = [];
    for (const [number, at] of pointers) {
      if (size > frameBudget) break;
      pointers.delete(number);
      const cell = at ? numberOf(cellKey(at.laneId, at.stepId)) : null;
      points.push([number, cell, at?.x ?? 0, at?.y ?? 0]);
      size += 22;
    }
    tell({ t: "people", here: people, gone: [...gone], pointers: points, cells: newCells });
    gone.clear();
    newCells = [];
    if (changed.size > 0 || pointers.size > 0) schedule();
  }

  return {
    people: (): PersonHere[] => [...here.values()].map((one) => one.person),
    cells: (): [number, string][] => [...cells].map(([key, number]) => [number, key]),
    /** Rises with every change. */
    version: () => version,
    /** The people of this process; numbers of others are negative. */
    local: () =>
      [...here.values()]
        .filter(({ person }) => person.number > 0)
        .map(({ person, pointer }) => ({ ...person, pointer })),
    enter(person: PersonHere, now: number) {
      here.set(person.number, { person, pointer: null, heardAt: now });
      changed.add(person.number);
      schedule();
    },
    leave(number: number) {
      here.delete(number);
      changed.delete(number);
      pointers.delete(number);
      gone.add(number);
      schedule();
    },
    does(number: number, doing: Doing, now: number) {
      const one = here.get(number);
      if (!one) return;
      const isSame = JSON.stringify(one.person.doing) === JSON.stringify(doing);
      here.set(number, { ...one, person: { ...one.person, doing }, heardAt: now });
      if (isSame) return;
      changed.add(number);
      schedule();
    },
    points(number: number, at: Pointer | null, now: number) {
      const one = here.get(number);
      if (!one) return;
      one.heardAt = now;
      one.pointer = at;
      pointers.delete(number);
      pointers.set(number, at);
      schedule();
    },
    /** Forgets what people did who have not been heard of for a while. */
    expire(now: number) {
      for (const [number, { person, heardAt }] of here) {
        if (now - heardAt < expiryMs || person.doing === null) continue;
        here.set(number, { person: { ...person, doing: null }, pointer: null, heardAt });
        changed.add(number);
        pointers.set(number, null);
        schedule();
      }
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
export type Presence = ReturnType<typeof createPresence>;
