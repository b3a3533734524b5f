"use client";

import { useTranslations } from "next-intl";
import { startThreadAction } from "@/lib/comments/actions";
import { targetKey } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";
import { Composer, type Said } from "./composer";
import { useSide } from "./side-store";
import { TargetPicker } from "./target-picker";
import { problemOf, useAsk } from "./use-ask";
import { useThreadsRefresh } from "./use-threads";

/** Where a conversation begins: what it is about, and its first words. */
export function NewThread({ people }: { people: { id: string; name: string }[] }) {
  const t = useTranslations("comments");
  const { workspaceSlug, mapId } = useSurroundings();
  const ask = useAsk();
  const refresh = useThreadsRefresh();
  const { subject, isAsked, showThread } = useSide();

  async function start(said: Said) {
    if (!subject) return undefined;
    const threadId = said.commentId;
    const input = { mapId, target: subject, threadId, ...said };
    const result = await ask(startThreadAction(workspaceSlug, input));
    if (!result.ok) return problemOf(result);
    await refresh();
    showThread(threadId);
    return undefined;
  }

  return (
    <section aria-label={t("new")} className="flex flex-col gap-2 border-b border-line p-3">
      <TargetPicker />
      {subject && (
        <Composer
          key={targetKey(subject)}
          place={targetKey(subject)}
          label={t("writeHint")}
          sendLabel={t("send")}
          people={people}
          autoFocus={isAsked}
          onSend={start}
        />
      )}
    </section>
  );
}
