import type { ClientFrame, PersonHere, Pointer, ServerFrame } from "@/lib/maps/live/frames";
import { mapPosition } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import { textKey } from "@/lib/maps/text/place";
import { createEmitter } from "../state/emitter";
import { createTelling } from "./telling";

type Send = (frame: ClientFrame) => void;
type PeopleFrame = Extract<ServerFrame, { t: "people" }>;
type JoinedFrame = Extract<ServerFrame, { t: "joined" }>;
export type PointerThere = Pointer & { number: number };
export type Presence = ReturnType<typeof createPresenceStore>;

/** Who else has the map open and what they do, and telling them what happens here. */
export function createPresenceStore(send: Send) {
  const emitter = createEmitter();
  const cells = new Map<number, string>();
  let me: { number: number; userId: string } | null = null;
  let people: readonly PersonHere[] = [];
  let pointers: readonly PointerThere[] = [];
  let followed: string | null = null;
  const { repeat, ...own } = createTelling(send, () => people.length === 0);

  function setPeople(next: readonly PersonHere[]) {
    people = next;
    emitter.emit("people");
    emitter.emit("carets");
  }

  /** The server tells everybody the same, this person's own doings included. */
  const others = (all: readonly PersonHere[]) => all.filter(({ number }) => number !== me?.number);

  function learn(names: PeopleFrame["cells"]) {
    for (const [number, key] of names) cells.set(number, key);
  }

  function movePointers(moves: PeopleFrame["pointers"], gone: readonly number[]) {
    const kept = new Map(pointers.map((one) => [one.number, one]));
    for (const number of gone) kept.delete(number);
    for (const [number, cell, x, y] of moves) {
      const [laneId, id] = cells.get(cell ?? -1)?.split("|") ?? [];
      const at = { number, x, y };
      if (!id) kept.delete(number);
      else if (number !== me?.number)
        kept.set(number, laneId ? { ...at, laneId, stepId: id } : { ...at, stageId: id });
    }
    pointers = [...kept.values()];
    emitter.emit("pointers");
  }

  return {
    subscribe: emitter.subscribe,
    people: () => people,
    pointers: () => pointers,
    followed: () => followed,
    joined({ number, userId, people: all, cells: names }: JoinedFrame) {
      me = { number, userId };
      cells.clear();
      learn(names);
      pointers = [];
      setPeople(others(all));
      repeat();
    },
    hear({ here: all, gone, pointers: moves, cells: names }: PeopleFrame) {
      learn(names);
      const here = others(all);
      if (here.length > 0 || gone.length > 0) {
        const wasAlone = people.length === 0;
        const rest = people.filter(
          (one) => !gone.includes(one.number) && !here.some(({ number }) => number === one.number),
        );
        setPeople([...rest, ...here].toSorted((a, b) => a.number - b.number));
        // What was done here alone was told to nobody.
        if (wasAlone && people.length > 0) repeat();
      }
      if (moves.length > 0 || gone.length > 0) movePointers(moves, gone);
      if (here.some(({ userId }) => userId === followed)) emitter.emit("following");
    },
    /** Nobody is known to be here while there is no line. */
    lost() {
      pointers = [];
      setPeople([]);
    },
    /** Keeps the carets of others on their characters while the text changes under them; its author tells their own. */
    moveCarets(text: string, delta: TextDelta, authorId: string | null) {
      const moved = people.map((person) =>
        person.userId === authorId ? person : moveCaret(person, text, delta),
      );
      if (moved.every((person, index) => person === people[index])) return;
      people = moved;
      emitter.emit("carets");
    },
    follow(userId: string | null) {
      followed = userId;
      emitter.emit("people");
      emitter.emit("following");
    },
    ...own,
  };
}

function moveCaret(person: PersonHere, text: string, delta: TextDelta): PersonHere {
  const caret = person.doing?.caret;
  if (!person.doing || !caret || textKey(caret) !== text) return person;
  const start = mapPosition(delta, caret.start, false);
  const end = mapPosition(delta, caret.end, false);
  if (start === caret.start && end === caret.end) return person;
  return { ...person, doing: { ...person.doing, caret: { ...caret, start, end } } };
}
