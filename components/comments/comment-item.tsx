"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DateText } from "@/components/ui/date-text";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { deleteCommentAction, editCommentAction } from "@/lib/comments/actions";
import type { ThreadComment } from "@/lib/comments/model";
import { useSurroundings } from "../maps/editor/editor-context";
import { useAround } from "./around-map";
import { CommentText } from "./comment-text";
import { Composer, type Said } from "./composer";
import { returnToPanel } from "./side-panel";
import { problemOf, useAsk } from "./use-ask";
import { useThreadsRefresh } from "./use-threads";

/** Longer than a dialog needs to go. */
const dialogGoneMs = 300;

type CommentItemProps = { comment: ThreadComment; people: { id: string; name: string }[] };

/** One thing somebody said; one's own can be changed and taken back, by admins also that of others. */
export function CommentItem({ comment, people }: CommentItemProps) {
  const t = useTranslations("comments");
  const { userId, canComment, canModerate } = useAround();
  const isOwn = comment.authorId === userId;
  const { workspaceSlug } = useSurroundings();
  const ask = useAsk();
  const refresh = useThreadsRefresh();
  const [isEditing, setEditing] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const name = comment.authorName ?? t("gone");
  const commentId = comment.id;

  async function save({ body, mentions }: Said) {
    const known = comment.mentions.map((person) => person.id);
    const input = { commentId, body, mentions: [...known, ...mentions] };
    const result = await ask(editCommentAction(workspaceSlug, input));
    if (!result.ok) return problemOf(result);
    setEditing(false);
    await refresh();
    return undefined;
  }

  async function remove() {
    const result = await ask(deleteCommentAction(workspaceSlug, { commentId }));
    if (!result.ok) return problemOf(result);
    notify.ok(t("say.deleted"));
    setAsking(false);
    await refresh();
    setTimeout(returnToPanel, dialogGoneMs);
    return undefined;
  }

  return (
    <li className="flex gap-2">
      <Avatar id={comment.authorId ?? ""} name={name} isDecorative />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <div className="flex min-h-6 items-center gap-1.5">
          <span className="truncate font-medium">{name}</span>
          <span className="shrink-0 text-xs text-ink-3">
            <DateText date={comment.createdAt} style="relative" />
            {comment.editedAt && ` · ${t("edited")}`}
          </span>
          <span className="grow" />
          {((canComment && isOwn) || canModerate) && (
            <Menu
              label={t("actions", { name })}
              trigger={<IconButton label={t("actions", { name })} icon={<Ellipsis size={14} />} />}
            >
              {isOwn && <MenuItem onAction={() => setEditing(true)}>{t("edit")}</MenuItem>}
              <MenuItem isDanger onAction={() => setAsking(true)}>
                {t("delete")}
              </MenuItem>
            </Menu>
          )}
        </div>
        {isEditing ? (
          <Composer
            place={`edit ${commentId}`}
            label={t("edit")}
            sendLabel={t("save")}
            start={comment.body}
            people={people}
            autoFocus
            onSend={save}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <CommentText body={comment.body} people={comment.mentions} />
        )}
        <ConfirmDialog
          title={t("deleteTitle")}
          message={t("deleteHint")}
          confirmLabel={t("delete")}
          isOpen={isAsking}
          onOpenChange={setAsking}
          onConfirm={remove}
        />
      </div>
    </li>
  );
}
