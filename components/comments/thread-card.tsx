"use client";

import { Check, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { notify } from "@/components/ui/notify";
import { replyToThreadAction, resolveThreadAction } from "@/lib/comments/actions";
import type { Thread } from "@/lib/comments/model";
import { newId } from "@/lib/core/new-id";
import { useSurroundings } from "../maps/editor/editor-context";
import { useAround } from "./around-map";
import { CommentItem } from "./comment-item";
import { Composer } from "./composer";
import { ThreadTarget } from "./thread-target";
import { useThreadsRefresh } from "./use-threads";

type ThreadCardProps = {
  thread: Thread;
  people: { id: string; name: string }[];
  isCurrent: boolean;
};

/** One conversation with what it is about, everything said, and a way to answer. */
export function ThreadCard({ thread, people, isCurrent }: ThreadCardProps) {
  const t = useTranslations("comments");
  const { canComment } = useAround();
  const { workspaceSlug } = useSurroundings();
  const refresh = useThreadsRefresh();
  const card = useRef<HTMLLIElement>(null);
  const threadId = thread.id;
  const isResolved = thread.resolvedAt !== null;

  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);

  async function reply(body: string, mentions: string[]) {
    const input = { threadId, commentId: newId(), body, mentions };
    const result = await replyToThreadAction(workspaceSlug, input);
    if (!result.ok) return result.error.fields?.body ?? result.error.message;
    await refresh();
    return undefined;
  }

  async function resolve() {
    const input = { threadId, isResolved: !isResolved };
    const result = await resolveThreadAction(workspaceSlug, input);
    if (!result.ok) return notify.error(result.error.message);
    notify.ok(isResolved ? t("say.reopened") : t("say.resolved"));
    await refresh();
  }

  return (
    <li
      ref={card}
      aria-label={t("thread", { text: thread.targetText || t("emptyCard") })}
      data-thread={threadId}
      className={cx(
        "flex flex-col gap-3 rounded-card border bg-surface p-3",
        isCurrent ? "border-accent" : "border-line",
      )}
    >
      <div className="flex items-start gap-2">
        <ThreadTarget thread={thread} />
        {canComment && (
          <Button
            size="sm"
            variant="ghost"
            icon={isResolved ? <RotateCcw size={14} /> : <Check size={14} />}
            onPress={() => void resolve()}
          >
            {isResolved ? t("reopen") : t("resolve")}
          </Button>
        )}
      </div>
      <ul className="flex flex-col gap-3">
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} people={people} />
        ))}
      </ul>
      {isResolved && (
        <p className="text-xs text-ink-3">
          {t("resolvedBy", { name: thread.resolvedByName ?? t("gone") })}
        </p>
      )}
      {canComment && (
        <Composer label={t("replyHint")} sendLabel={t("reply")} people={people} onSend={reply} />
      )}
    </li>
  );
}
