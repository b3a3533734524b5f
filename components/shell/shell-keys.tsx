"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { placeHref, places } from "./destinations";
import { type Layer, useShell } from "./shell-store";
import { hasSingleKeys } from "./single-keys";
import { useKeys } from "./use-keys";

/** How long after "G" the place may follow. */
const sequenceMs = 1000;

/** The keys that work everywhere in a workspace; it draws nothing. */
export function ShellKeys({ workspaceSlug }: { workspaceSlug: string }) {
  const router = useRouter();
  const show = useShell((state) => state.show);
  const wentAt = useRef(Number.NEGATIVE_INFINITY);

  useKeys((key, { isCommand, isTyping, event }) => {
    const layer = isCommand ? byCommand(key, event.shiftKey) : !isTyping && bySign(key);
    if (layer) show(layer);
    return Boolean(layer);
  });
  useKeys((key, { isCommand, isTyping, event }) => {
    const isSecond = event.timeStamp - wentAt.current < sequenceMs;
    const isFree = !isCommand && !isTyping && !event.shiftKey && hasSingleKeys();
    wentAt.current = isFree && key === "g" ? event.timeStamp : Number.NEGATIVE_INFINITY;
    const place = isFree && isSecond && places.find((item) => item.key === key);
    if (place) router.push(placeHref(workspaceSlug, place));
    return Boolean(place);
  });
  return null;
}

function byCommand(key: string, isShifted: boolean): Layer | null {
  if (key === "k" && !isShifted) return "palette";
  return key === "o" && isShifted ? "switcher" : null;
}

/** Without these keys the sheet, where they are turned on again, is in the menu of one's account. */
function bySign(key: string): Layer | null {
  if (!hasSingleKeys()) return null;
  if (key === "?") return "shortcuts";
  return key === "/" ? "palette" : null;
}
