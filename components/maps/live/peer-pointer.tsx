"use client";

import { MousePointer2 } from "lucide-react";
import { personColor } from "@/components/ui/person-color";
import type { PersonHere } from "@/lib/maps/live/frames";
import { useBoard } from "../state/board-context";
import { placeBox } from "./place-box";
import type { PointerThere } from "./presence-store";

type PeerPointerProps = { pointer: PointerThere; person: PersonHere; scale: number };

/** Where somebody else points. */
export function PeerPointer({ pointer, person, scale }: PeerPointerProps) {
  const store = useBoard();
  const cell = "laneId" in pointer && placeBox(store, pointer, scale);
  if (!cell) return null;
  const color = personColor(person.userId);
  return (
    <div
      data-pointer={person.userId}
      className="absolute start-0 top-0 transition-transform duration-80 ease-linear motion-reduce:transition-none rtl:[--across:-1]"
      style={{
        transform: `translate(calc(var(--across, 1) * ${cell.x + pointer.x}px), ${cell.y + pointer.y}px)`,
        color,
      }}
    >
      <MousePointer2 size={16} fill="currentColor" className="rtl:-scale-x-100" />
      <span
        className="keep-colour ms-3 block max-w-32 truncate rounded-sm px-1 text-2xs font-medium text-white"
        style={{ backgroundColor: color }}
      >
        {person.name}
      </span>
    </div>
  );
}
