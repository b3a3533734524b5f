"use client";

import { useEffect, useRef } from "react";
import { personColor } from "@/components/ui/person-color";
import { useLive } from "../live/live-context";
import type { Presence } from "../live/presence-store";
import { pixelsOf } from "./slide-place";

/** The dot of light of whoever is followed, on the same part of the slide as on theirs. */
export function PeerLaser({ stageId }: { stageId: string }) {
  const { presence } = useLive();
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const draw = () => {
      const { current } = dot;
      const table = current?.parentElement?.querySelector("table");
      const followed = presence.followed();
      const at = followed && lightOf(presence, followed, stageId);
      // Measured while it is still hidden, so that it does not slide in from where it was before.
      const place = at && table ? pixelsOf(table, at) : null;
      if (!current) return;
      if (place && followed) {
        current.style.setProperty("--light", personColor(followed));
        current.style.transform = `translate(calc(var(--across, 1) * ${place.x}px), ${place.y}px)`;
      }
      current.hidden = !place;
    };
    draw();
    const stops = [presence.subscribe("pointers", draw), presence.subscribe("following", draw)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [presence, stageId]);
  return (
    <span
      ref={dot}
      hidden
      aria-hidden
      data-laser
      className="keep-colour pointer-events-none absolute -top-1.5 start-0 -ms-1.5 size-3 rounded-pill bg-(--light) ring-4 ring-(--light)/25 transition-transform duration-80 ease-linear motion-reduce:transition-none rtl:[--across:-1]"
    />
  );
}

function lightOf(presence: Presence, userId: string, stageId: string) {
  const own = presence.people().filter((one) => one.userId === userId);
  const numbers = new Set(own.map(({ number }) => number));
  return presence
    .pointers()
    .flatMap((one) => ("stageId" in one ? [one] : []))
    .find((one) => one.stageId === stageId && numbers.has(one.number));
}
