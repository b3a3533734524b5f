"use client";

import { useEffect } from "react";
import { seeAlertsAction } from "@/lib/alerts/actions";

type MarkSeenProps = {
  workspaceSlug: string;
  /** The newest alert in the list: with another one there is something new to have seen. */
  newest: string | undefined;
};

/** Once the list has been on the screen, what is in it counts as read. */
export function MarkSeen({ workspaceSlug, newest }: MarkSeenProps) {
  useEffect(() => {
    if (newest) void seeAlertsAction(workspaceSlug, {});
  }, [workspaceSlug, newest]);
  return null;
}
