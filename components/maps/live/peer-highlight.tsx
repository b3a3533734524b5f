"use client";

import { personColor } from "@/components/ui/person-color";
import type { PersonHere } from "@/lib/maps/live/frames";
import { useBoard, useBoardValue } from "../state/board-context";
import { placeBox } from "./place-box";

/** A ring in the person's colour around the card or cell they are in, with their name. */
export function PeerHighlight({ person, scale }: { person: PersonHere; scale: number }) {
  const store = useBoard();
  useBoardValue("frame", (board) => board.drawing());
  const place = person.doing?.place;
  const box = place ? placeBox(store, place, scale) : null;
  if (!box) return null;
  const { x, y, w, h } = box;
  const color = personColor(person.userId);
  return (
    <div
      data-peer={person.userId}
      className="absolute rounded-card border-2 forced-colors:border-[Highlight]"
      style={{
        insetInlineStart: x - 2,
        top: y - 2,
        width: w + 4,
        height: h + 4,
        borderColor: color,
      }}
    >
      <span
        className="keep-colour absolute start-1 top-full flex h-4 max-w-36 items-center gap-1 rounded-b-sm px-1 text-2xs font-medium text-white"
        style={{ backgroundColor: color }}
      >
        <span className="truncate">{person.name}</span>
        {person.doing?.isTyping && (
          <span className="size-1.5 shrink-0 animate-pulse rounded-pill bg-white motion-reduce:animate-none" />
        )}
      </span>
    </div>
  );
}
