"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import type { Thread } from "@/lib/comments/model";
import { useBoard } from "../maps/state/board-context";
import { goToTarget } from "./go-to-target";

/** What a conversation is about, leading to its place on the board while there is one. */
export function ThreadTarget({ thread }: { thread: Thread }) {
  const t = useTranslations("comments");
  const store = useBoard();
  const { target, isTargetDeleted } = thread;
  const text = thread.targetText || t("emptyCard");
  if (isTargetDeleted) {
    return (
      <p className="min-w-0 grow wrap-anywhere text-ink-2">
        {t(`deleted.${target.kind}`, { text })}
      </p>
    );
  }
  return (
    <button
      type="button"
      aria-label={t("goTo", { text })}
      onClick={() => goToTarget(store, target) || notify.error(t("notShown"))}
      className="flex min-h-6 min-w-0 grow flex-col items-start rounded-control text-start hover:bg-hover"
    >
      <span className="text-xs text-ink-3">{t(`target.${target.kind}`)}</span>
      <span className="line-clamp-2 font-medium wrap-anywhere">{text}</span>
    </button>
  );
}
