import type { PersonHere, Pointer } from "@/lib/maps/live/frames";

/** Bytes of one merged frame; what does not fit waits for the next. */
const frameBudget = 1600;
const pointerBytes = 22;

/** What has happened since the last news, as much of it as fits into a frame. */
export type PresenceNews = {
  here: { person: PersonHere; isCaretOnly: boolean }[];
  gone: number[];
  pointers: { number: number; at: Pointer | null }[];
};
/** What is still to be told, the oldest first. */
export function createWaiting() {
  /** by number; whether nothing but the caret has changed */
  const people = new Map<number, boolean>();
  const pointers = new Map<number, Pointer | null>();
  const gone = new Set<number>();

  function takePeople(personOf: (number: number) => PersonHere | undefined) {
    const taken: PresenceNews["here"] = [];
    let size = 0;
    for (const [number, isCaretOnly] of people) {
      if (size > frameBudget) break;
      people.delete(number);
      const person = personOf(number);
      if (!person) continue;
      taken.push({ person, isCaretOnly });
      size += JSON.stringify(person).length;
    }
    return { taken, size };
  }

  return {
    person(number: number, isCaretOnly: boolean) {
      people.set(number, isCaretOnly && people.get(number) !== false);
    },
    pointer(number: number, at: Pointer | null) {
      pointers.delete(number);
      pointers.set(number, at);
    },
    gone(number: number) {
      people.delete(number);
      pointers.delete(number);
      gone.add(number);
    },
    hasMore: () => people.size > 0 || pointers.size > 0,
    take(personOf: (number: number) => PersonHere | undefined): PresenceNews {
      const { taken, size } = takePeople(personOf);
      const room = Math.ceil((frameBudget - size) / pointerBytes);
      const points = [...pointers].slice(0, Math.max(0, room));
      for (const [number] of points) pointers.delete(number);
      const left = [...gone];
      gone.clear();
      return { here: taken, gone: left, pointers: points.map(([number, at]) => ({ number, at })) };
    },
  };
}
