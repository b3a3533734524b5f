"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import type { Mention } from "@/lib/comments/mentions/queries";
import { wordsOf } from "@/lib/maps/formatting/lines";
import { CommentText } from "./comment-text";

type MentionItemProps = { slug: string; mention: Mention; me: string };

/** One comment or card that names the reader, or answers them, leading to where it is seen. */
export function MentionItem({ slug, mention, me }: MentionItemProps) {
  const t = useTranslations("comments");
  const name = mention.authorName ?? t("gone");
  const place = mention.cardId ? `card=${mention.cardId}` : `thread=${mention.threadId}`;
  const isUnread = mention.readAt === null;
  return (
    <li className="relative flex gap-3 rounded-card border border-line bg-surface p-3 hover:border-line-strong">
      <Avatar id={mention.authorId ?? ""} name={name} isDecorative />
      <div className="flex min-w-0 grow flex-col gap-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            href={`/${slug}/maps/${mention.mapId}?${place}`}
            prefetch={false}
            className="font-medium after:absolute after:inset-0 after:rounded-card"
          >
            {t(`mentions.${mention.reason}`, { name, map: mention.mapTitle })}
          </Link>
          {isUnread && <Badge tone="accent">{t("mentions.unread")}</Badge>}
          <span className="text-xs text-ink-3">
            <DateText date={mention.createdAt} style="relative" />
          </span>
        </div>
        <CommentText
          body={mention.cardId ? wordsOf(mention.body) : mention.body}
          people={[{ id: "me", name: me }]}
        />
      </div>
    </li>
  );
}
