"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { type Target, targetKey } from "@/lib/comments/model";
import { useAround } from "./around-map";
import { useSide } from "./side-store";

/** Opens the comments on something of the outline, where pins could not be reached by keyboard. */
export function CommentOn({ target, title }: { target: Target; title: string }) {
  const t = useTranslations("comments");
  const { canComment } = useAround();
  const key = targetKey(target);
  const count = useSide((side) => side.pins.get(key) ?? 0);
  const commentOn = useSide((side) => side.commentOn);
  if (count === 0 && !canComment) return null;
  return (
    <span className="flex items-center text-2xs font-semibold text-accent-ink tabular-nums">
      {count > 0 && <span aria-hidden>{count}</span>}
      <IconButton
        label={count > 0 ? t("pin", { count, title }) : t("on", { title })}
        icon={<MessageSquare size={14} />}
        onPress={() => commentOn(target)}
      />
    </span>
  );
}
