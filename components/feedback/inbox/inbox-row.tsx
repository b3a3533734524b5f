"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { DateText } from "@/components/ui/date-text";
import { EmotionFace } from "@/components/ui/emotion-face";
import { Link } from "@/components/ui/link";
import { stageColor } from "@/components/ui/stage-color";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { FeedbackListItem } from "@/lib/feedback/queries";
import type { Person } from "@/lib/workspaces/queries";
import { rowHeight } from "./visible-rows";

type Props = {
  item: FeedbackListItem;
  href: string;
  /** From 0, in the whole list of `size`. */
  place: number;
  size: number;
  assignee: Person | undefined;
  isCurrent: boolean;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
};

/** One line of the inbox: face, words, stage and age. New items stand out, late ones say so. */
export function InboxRow(props: Props) {
  const { item, href, place, size, assignee, isCurrent, isSelected, onSelect } = props;
  const t = useTranslations("feedback");
  return (
    <li
      id={`item-${item.id}`}
      aria-setsize={size}
      aria-posinset={place + 1}
      style={{ height: rowHeight }}
      className={cx(
        "relative flex scroll-mt-14 gap-2 lg:scroll-mb-20 overflow-hidden border-b border-line px-3 py-2.5 hover:bg-hover",
        isCurrent && "lg:bg-accent-soft lg:hover:bg-accent-soft",
      )}
    >
      <div className="z-1 pt-px">
        <Checkbox isSelected={isSelected} onChange={onSelect}>
          <VisuallyHidden>{t("select")}</VisuallyHidden>
        </Checkbox>
      </div>
      <div className="flex min-w-0 grow flex-col gap-1">
        <div className="flex grow items-start gap-2">
          {item.emotion !== null && <EmotionFace value={item.emotion + 3} />}
          <Link
            href={href}
            scroll={false}
            aria-current={isCurrent ? "true" : undefined}
            className={cx(
              "line-clamp-2 grow after:absolute after:inset-0",
              item.status === "new" && "font-semibold",
              item.status === "closed" && "text-ink-2",
            )}
          >
            {item.text || <span className="text-ink-3">{t("noText")}</span>}
          </Link>
          {item.status === "new" && (
            <span
              className="mt-1.5 size-2 shrink-0 rounded-pill bg-accent"
              title={t("status.new")}
            />
          )}
        </div>
        <div className="flex items-center gap-2 text-xs text-ink-3">
          {item.stageTitle && (
            <span className="flex min-w-0 items-center gap-1.5">
              <span
                aria-hidden
                className="h-3 w-1 shrink-0 rounded-pill bg-stage"
                style={{ "--stage": stageColor((item.stageColor ?? 1) - 1) }}
              />
              <span className="truncate">{item.stageTitle}</span>
            </span>
          )}
          {item.tags.length > 0 && (
            <span className="min-w-0 truncate">{item.tags.map((tag) => tag.name).join(", ")}</span>
          )}
          <span className="ms-auto flex shrink-0 items-center gap-2">
            {item.isOverdue && <Badge tone="pain">{t("overdue")}</Badge>}
            <DateText date={item.createdAt} style="relative" />
            {assignee && <Avatar id={assignee.id} name={assignee.name} size="sm" />}
          </span>
        </div>
      </div>
    </li>
  );
}
