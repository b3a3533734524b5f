"use client";

import { Check, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { notify } from "@/components/ui/notify";
import { replyToThreadAction, resolveThreadAction } from "@/lib/comments/actions";
import type { Thread } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";
import { useAround } from "./around-map";
import { CommentItem } from "./comment-item";
import { Composer, type Said } from "./composer";
import { ThreadTarget } from "./thread-target";
import { problemOf, useAsk } from "./use-ask";
import { useSeen } from "./use-seen";
import { useThreadsRefresh } from "./use-threads";

type ThreadCardProps = {
  thread: Thread;
  people: { id: string; name: string }[];
  isCurrent: boolean;
};

/** One conversation with what it is about, everything said, and a way to answer. */
export function ThreadCard({ thread, people, isCurrent }: ThreadCardProps) {
  const t = useTranslations("comments");
  const tUi = useTranslations("ui");
  const { canComment } = useAround();
  const { workspaceSlug } = useSurroundings();
  const ask = useAsk();
  const refresh = useThreadsRefresh();
  const card = useRef<HTMLLIElement>(null);
  const threadId = thread.id;
  const isResolved = thread.resolvedAt !== null;

  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const see = useSeen(thread, isCurrent);

  async function reply(said: Said) {
    const result = await ask(replyToThreadAction(workspaceSlug, { threadId, ...said }));
    if (!result.ok) return problemOf(result);
    void see();
    await refresh();
    return undefined;
  }

  async function resolve(next: boolean) {
    const result = await ask(resolveThreadAction(workspaceSlug, { threadId, isResolved: next }));
    if (!result.ok) return notify.error(result.error.message);
    const undo = { label: tUi("undo"), onUndo: () => void resolve(!next) };
    notify.ok(next ? t("say.resolved") : t("say.reopened"), undo);
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
            onPress={() => void resolve(!isResolved)}
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
        <Composer
          isCompact
          place={threadId}
          label={t("replyHint")}
          sendLabel={t("reply")}
          people={people}
          onSend={reply}
        />
      )}
    </li>
  );
}
