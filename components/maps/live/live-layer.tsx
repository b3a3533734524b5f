"use client";

import { usePresence } from "./live-context";
import { PeerHighlight } from "./peer-highlight";
import { PeerPointer } from "./peer-pointer";

/** What others do, drawn over the board: where their keyboard is and where they point. */
export function LiveLayer({ scale }: { scale: number }) {
  const people = usePresence("people", (presence) => presence.people());
  const pointers = usePresence("pointers", (presence) => presence.pointers());
  const names = new Map(people.map((person) => [person.number, person]));
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-3 overflow-clip">
      {people.map((person) => (
        <PeerHighlight key={person.number} person={person} scale={scale} />
      ))}
      {pointers.map((pointer) => {
        const person = names.get(pointer.number);
        return (
          person && (
            <PeerPointer key={pointer.number} pointer={pointer} person={person} scale={scale} />
          )
        );
      })}
    </div>
  );
}
