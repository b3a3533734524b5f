"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { readThreadAction } from "@/lib/comments/actions";
import type { Thread } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";

/** Whoever looks at a conversation has seen that it mentions them, however they came there. */
export function useSeen({ id: threadId, comments }: Thread, isCurrent: boolean) {
  const router = useRouter();
  const { workspaceSlug } = useSurroundings();
  const isNews = isCurrent && comments.some((comment) => comment.isUnread);
  const see = useEffectEvent(async () => {
    const result = await readThreadAction(workspaceSlug, { threadId }).catch(() => null);
    // The number beside the inbox belongs to the page around.
    if (result?.ok && result.value.read > 0) router.refresh();
  });
  useEffect(() => {
    if (isNews) void see();
  }, [isNews]);
}
