"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { type Target, targetKey } from "@/lib/comments/model";
import { useSide } from "./side-store";

type CommentPinProps = { target: Target; title: string; className?: string };

/** How many comments are open on something of the board; a press opens them. */
export function CommentPin(props: CommentPinProps) {
  const key = targetKey(props.target);
  const count = useSide((side) => side.pins.get(key) ?? 0);
  // Most cards have none, and hundreds of them come and go with every turn of the wheel.
  return count > 0 && <Pin {...props} count={count} />;
}

function Pin({ target, title, className, count }: CommentPinProps & { count: number }) {
  const t = useTranslations("comments");
  return (
    <button
      type="button"
      tabIndex={-1}
      data-pin={targetKey(target)}
      aria-label={t("pin", { count, title })}
      onClick={(event) => {
        event.stopPropagation();
        useSide.getState().commentOn(target);
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
