"use client";

import { useEffect, useRef } from "react";

/** A dot of light that follows the pointer while something is shown to others. */
export function Laser() {
  const dot = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const follow = (event: PointerEvent) => {
      if (!dot.current || event.pointerType !== "mouse") return;
      dot.current.hidden = false;
      dot.current.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`;
    };
    window.addEventListener("pointermove", follow);
    return () => window.removeEventListener("pointermove", follow);
  }, []);
  return (
    <span
      ref={dot}
      hidden
      aria-hidden
      className="keep-colour pointer-events-none fixed -top-1.5 -left-1.5 z-70 size-3 rounded-pill bg-danger ring-4 ring-danger/25"
    />
  );
}
