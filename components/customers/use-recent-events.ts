import { useEffect, useState } from "react";
import { findRecentEventsAction, listRecentEventsAction } from "@/lib/customers/actions";
import type { RecentEvent } from "@/lib/customers/refusals/queries";

const pauseMs = 3000;
/** Long enough to type on. */
const typingMs = 300;

type Wanted = { text: string; isProblem: boolean };
type RecentEventsOptions = {
  workspaceSlug: string;
  first: RecentEvent[];
  wanted: Wanted;
  isLive: boolean;
};
/** `looked`: among how many events was looked for what is wanted; null where nothing is. */
type Shown = { events: RecentEvent[]; looked: number | null };

/** The events that arrived last, or those wanted of them, looked at again and again. */
export function useRecentEvents({ workspaceSlug, first, wanted, isLive }: RecentEventsOptions) {
  const [shown, setShown] = useState<Shown>({ events: first, looked: null });
  const { isProblem } = wanted;
  const text = wanted.text.trim();
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const found = await readEvents(workspaceSlug, { text, isProblem });
      if (isWanted && found) setShown(found);
    };
    const soon = setTimeout(look, typingMs);
    const timer = setInterval(() => {
      if (isLive && document.visibilityState === "visible") void look();
    }, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [isLive, workspaceSlug, text, isProblem]);
  return shown;
}

async function readEvents(workspaceSlug: string, wanted: Wanted): Promise<Shown | null> {
  if (!wanted.text && !wanted.isProblem) {
    const result = await listRecentEventsAction(workspaceSlug, {});
    return result.ok ? { events: result.value, looked: null } : null;
  }
  const result = await findRecentEventsAction(workspaceSlug, wanted);
  return result.ok ? result.value : null;
}
