"use client";

import { useTranslations } from "next-intl";
import { startThreadAction } from "@/lib/comments/actions";
import { targetKey } from "@/lib/comments/model";
import { newId } from "@/lib/core/new-id";
import { useSurroundings } from "../maps/editor/editor-context";
import { Composer } from "./composer";
import { useSide } from "./side-store";
import { TargetPicker } from "./target-picker";
import { useThreadsRefresh } from "./use-threads";

/** Where a conversation begins: what it is about, and its first words. */
export function NewThread({ people }: { people: { id: string; name: string }[] }) {
  const t = useTranslations("comments");
  const { workspaceSlug, mapId } = useSurroundings();
  const refresh = useThreadsRefresh();
  const { subject, showThread } = useSide();

  async function start(body: string, mentions: string[]) {
    if (!subject) return undefined;
    const threadId = newId();
    const words = { threadId, commentId: newId(), body, mentions };
    const result = await startThreadAction(workspaceSlug, { mapId, target: subject, ...words });
    if (!result.ok) return result.error.fields?.body ?? result.error.message;
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
          label={t("writeHint")}
          sendLabel={t("send")}
          people={people}
          autoFocus
          onSend={start}
        />
      )}
    </section>
  );
}
