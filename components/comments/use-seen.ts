"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { readThreadAction } from "@/lib/comments/actions";
import type { Thread } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";

/**
 * Whoever comes to a conversation has seen that it mentions them. What is said later beside an open
 * panel may be news to somebody who has gone away: that stays unseen until they answer.
 * @returns how to say that it has been seen
 */
export function useSeen({ id: threadId, comments }: Thread, isCurrent: boolean) {
  const router = useRouter();
  const { workspaceSlug } = useSurroundings();
  async function see() {
    if (!comments.some((comment) => comment.isUnread)) return;
    const result = await readThreadAction(workspaceSlug, { threadId }).catch(() => null);
    // The number beside the inbox belongs to the page around.
    if (result?.ok && result.value.read > 0) router.refresh();
  }
  const come = useEffectEvent(() => void see());
  useEffect(() => {
    if (isCurrent) come();
  }, [isCurrent]);
  return see;
}
