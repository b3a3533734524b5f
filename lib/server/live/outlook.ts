import type { Doing, Pointer, ServerFrame, Window } from "@/lib/maps/live/frames";
import { keyOf } from "./cell-numbers";
import type { Presence } from "./presence";
import type { PresenceNews } from "./presence-news";

export type Outlook = ReturnType<typeof createOutlook>;
type PeopleFrame = Extract<ServerFrame, { t: "people" }>;
type Names = ReadonlySet<string>;
type PointerEntry = PeopleFrame["pointers"][number];
type Place = { laneId: string; stepId: string } | { stageId: string };

/**
 * What one screen hears of the others: who is here and where they are always, pointers and carets only
 * where it looks. Cells and slides go by short numbers, each of which it is told once.
 */
export function createOutlook({ cellOf, everybody }: Pick<Presence, "cellOf" | "everybody">) {
  /** null sees everything: a list, or a page that has not said yet */
  let window: { steps: Names; lanes: Names; slide?: string } | null = null;
  /** numbers of the pointers that the screen shows, and of the cells it knows */
  const shown = new Set<number>();
  const known = new Set<number>();

  function sees(place: Place | null) {
    if (place === null || !window) return true;
    if ("stageId" in place) return window.slide === place.stageId;
    return window.steps.has(place.stepId) && window.lanes.has(place.laneId);
  }

  /** Nothing where the screen neither shows the pointer nor is to. */
  function entriesOf(number: number, at: Pointer | null): PointerEntry[] {
    if (at && sees(at)) {
      shown.add(number);
      return [[number, cellOf(at), at.x, at.y]];
    }
    return shown.delete(number) ? [[number, null, 0, 0]] : [];
  }

  function namesOf(places: readonly (Pointer | null)[]): PeopleFrame["cells"] {
    return places.flatMap((at): PeopleFrame["cells"] => {
      if (!at || !sees(at) || known.has(cellOf(at))) return [];
      known.add(cellOf(at));
      return [[cellOf(at), keyOf(at)]];
    });
  }

  return {
    /** The news as this screen is to hear them; null when there is nothing in them for it. */
    frameOf({ here, gone, pointers: moves }: PresenceNews): PeopleFrame | null {
      const people = here
        .filter(({ person, isCaretOnly }) => !isCaretOnly || sees(caretCell(person.doing)))
        .map((one) => one.person);
      const cells = namesOf(moves.map(({ at }) => at));
      const pointers = moves.flatMap(({ number, at }) => entriesOf(number, at));
      for (const number of gone) shown.delete(number);
      if (people.length + gone.length + pointers.length === 0) return null;
      return { t: "people", here: people, gone, pointers, cells };
    },
    /** The screen looks elsewhere. @returns what has come into sight and what has gone out of it */
    look(next: Window | null, own: number): PeopleFrame {
      window = next && { ...next, steps: new Set(next.steps), lanes: new Set(next.lanes) };
      const others = [...everybody()].filter(({ person }) => person.number !== own);
      const cells = namesOf(others.map(({ pointer }) => pointer));
      const pointers = others.flatMap(({ person, pointer }) => entriesOf(person.number, pointer));
      const here = others.flatMap(({ person }) =>
        person.doing?.caret && sees(caretCell(person.doing)) ? [person] : [],
      );
      return { t: "people", here, gone: [], pointers, cells };
    },
    /** A frame was left out, so what it said is not known there. */
    missed: () => known.clear(),
  };
}

/** The cell of the card somebody types in; null where that is not in a cell. */
function caretCell(doing: Doing | null): Place | null {
  const { caret, place } = doing ?? {};
  return caret && place && place.cardId === caret.id ? place : null;
}
