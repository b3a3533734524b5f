"use client";

import { personColor } from "@/components/ui/person-color";
import { usePresence } from "./live-context";

/** Where others type in the text of a card: a thin line in their colour before the character they are at. */
export function Carets({ cardId, text }: { cardId: string; text: string }) {
  const people = usePresence("carets", (presence) => presence.people());
  const here = people.filter((person) => person.doing?.caret?.cardId === cardId);
  if (here.length === 0) return null;
  return (
    <span aria-hidden className="pointer-events-none absolute inset-0">
      {here.map((person) => (
        <span
          key={person.number}
          className="absolute inset-0 whitespace-pre-wrap break-words text-transparent select-none"
        >
          {text.slice(0, person.doing?.caret?.end ?? 0)}
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
