"use client";

import { useEffect } from "react";
import { seeAlertsAction } from "@/lib/alerts/actions";

/** Once the list has been on the screen, what is in it counts as read. */
export function MarkSeen({ workspaceSlug }: { workspaceSlug: string }) {
  useEffect(() => {
    void seeAlertsAction(workspaceSlug, {});
  }, [workspaceSlug]);
  return null;
}
