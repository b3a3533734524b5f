"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { type Target, targetKey } from "@/lib/comments/model";
import { useSide } from "./side-store";

type CommentPinProps = { target: Target; title: string; className?: string };

/** How many comments are open on something of the board; a press opens them. */
export function CommentPin({ target, title, className }: CommentPinProps) {
  const t = useTranslations("comments");
  const key = targetKey(target);
  const count = useSide((side) => side.pins.get(key) ?? 0);
  const commentOn = useSide((side) => side.commentOn);
  if (count === 0) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      data-pin={key}
      aria-label={t("pin", { count, title })}
      onClick={(event) => {
        event.stopPropagation();
        commentOn(target);
      }}
      className={cx(
        "flex h-6 min-w-6 items-center justify-center gap-0.5 rounded-pill px-1 text-2xs font-semibold text-accent-ink tabular-nums hover:bg-accent-soft",
        className,
      )}
    >
      <MessageSquare aria-hidden size={12} strokeWidth={2} />
      {count}
    </button>
  );
}
