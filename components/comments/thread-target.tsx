"use client";

import { useTranslations } from "next-intl";
import { notify } from "@/components/ui/notify";
import type { Thread } from "@/lib/comments/model";
import { useBoard } from "../maps/state/board-context";
import { goToTarget } from "./go-to-target";
import { useSide } from "./side-store";

/** What a conversation is about, leading to its place on the board while there is one. */
export function ThreadTarget({ thread }: { thread: Thread }) {
  const t = useTranslations("comments");
  const store = useBoard();
  const close = useSide((side) => side.close);
  const { target, isTargetDeleted } = thread;
  const text = thread.targetText || t("emptyCard");
  if (isTargetDeleted) {
    return (
      <p className="min-w-0 grow wrap-anywhere text-ink-2">
        {t(`deleted.${target.kind}`, { text })}
      </p>
    );
  }
  function lead() {
    if (!goToTarget(store, target)) return notify.error(t("notShown"));
    // There the conversations cover the board.
    if (window.matchMedia("(max-width: 639px)").matches) close();
  }

  return (
    <button
      type="button"
      aria-label={t("goTo", { text })}
      onClick={lead}
      className="flex min-h-6 min-w-0 grow flex-col items-start rounded-control text-start hover:bg-hover"
    >
      <span className="text-xs text-ink-3">{t(`target.${target.kind}`)}</span>
      <span className="line-clamp-2 font-medium wrap-anywhere">{text}</span>
    </button>
  );
}
