"use client";

import { personColor } from "@/components/ui/person-color";
import type { Doing } from "@/lib/maps/live/frames";
import { type TextPlace, textKey } from "@/lib/maps/text/place";
import { usePresence } from "./live-context";

type CaretsProps = {
  place: Pick<TextPlace, "entity" | "id">;
  /** The text as it is now. Whatever moves a caret draws it anew, so nothing else has to. */
  read: () => string;
};

/** Where others type in a text: a thin line in their colour before the character they are at. */
export function Carets({ place, read }: CaretsProps) {
  const people = usePresence("carets", (presence) => presence.people());
  const here = people.filter((person) => isIn(person.doing?.caret, place));
  if (here.length === 0) return null;
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0">
      {here.map((person) => (
        <span
          key={person.number}
          className="absolute inset-0 whitespace-pre-wrap break-words text-transparent select-none"
        >
          {read().slice(0, person.doing?.caret?.end ?? 0)}
          <span
            data-caret={person.userId}
            className="-mx-px inline-block h-[1.1em] w-0.5 translate-y-[0.2em] animate-pulse motion-reduce:animate-none"
            style={{ backgroundColor: personColor(person.userId) }}
          />
        </span>
      ))}
    </span>
  );
}

const isIn = (caret: Doing["caret"] | undefined, place: CaretsProps["place"]): boolean =>
  !!caret && textKey(caret) === textKey(place);
