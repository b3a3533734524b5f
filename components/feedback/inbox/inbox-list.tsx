"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { InboxFilters } from "@/lib/feedback/filters";
import type { FeedbackListItem } from "@/lib/feedback/queries";
import type { Person } from "@/lib/workspaces/queries";
import { useInboxWork } from "../use-inbox-work";
import { BulkBar } from "./bulk-bar";
import { InboxKeys } from "./inbox-keys";
import { InboxRow } from "./inbox-row";
import { useInboxKeys } from "./use-inbox-keys";
import { useOlderItems } from "./use-older-items";
import { useVisibleRows } from "./use-visible-rows";
import { rowHeight } from "./visible-rows";

type Props = {
  slug: string;
  page: { items: FeedbackListItem[]; hasMore: boolean };
  filters: InboxFilters;
  people: Person[];
  currentId: string | null;
  userId: string;
  mayWork: boolean;
};

/** The list with its keys and what can be done to many at once; only rows near the view exist. */
export function InboxList({ slug, page, filters, people, currentId, userId, mayWork }: Props) {
  const t = useTranslations("feedback");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const work = useInboxWork(slug);
  const { items, hasMore, isLoading, loadOlder } = useOlderItems(slug, page, filters);
  const list = useRef<HTMLUListElement>(null);
  const rows = useVisibleRows(list, items.length);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [, startMoving] = useTransition();
  const [goingTo, setGoingTo] = useState<string | null>(null);
  const shownId = goingTo ?? currentId;
  const chosen = items.filter((item) => selected.has(item.id)).map((item) => item.id);
  const aimed = chosen.length > 0 ? chosen : shownId ? [shownId] : [];
  const place = items.findIndex((item) => item.id === shownId);

  const hrefOf = (id: string) => {
    const next = new URLSearchParams(params);
    next.set("item", id);
    return `${path}?${next}`;
  };
  const select = (id: string, isSelected: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      if (isSelected) next.add(id);
      else next.delete(id);
      return next;
    });

  // The mark moves at once; the item beside follows when it has been read.
  useEffect(() => {
    if (currentId === goingTo) setGoingTo(null);
  }, [currentId, goingTo]);
  useEffect(() => {
    if (goingTo) document.getElementById(`item-${goingTo}`)?.scrollIntoView({ block: "nearest" });
  }, [goingTo]);

  useInboxKeys({
    onMove: (by) => {
      const next = items[place === -1 ? 0 : place + by];
      if (!next) return;
      setGoingTo(next.id);
      startMoving(() => router.replace(hrefOf(next.id), { scroll: false }));
    },
    onSelect: () => shownId && select(shownId, !selected.has(shownId)),
    onClose: () => mayWork && aimed.length > 0 && work.setStatus(aimed, "closed"),
    onUnread: () => mayWork && aimed.length > 0 && work.setStatus(aimed, "new"),
  });

  return (
    <>
      {mayWork && chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          people={people}
          userId={userId}
          work={work}
          onClear={() => setSelected(new Set())}
        />
      )}
      <ul
        ref={list}
        aria-label={t("list")}
        aria-busy={work.isPending || isLoading}
        style={{
          paddingBlockStart: rows.from * rowHeight,
          paddingBlockEnd: (items.length - rows.to) * rowHeight,
        }}
      >
        {items.slice(rows.from, rows.to).map((item, index) => (
          <InboxRow
            key={item.id}
            item={item}
            href={hrefOf(item.id)}
            place={rows.from + index}
            size={hasMore ? -1 : items.length}
            assignee={people.find((person) => person.id === item.assigneeId)}
            isCurrent={item.id === shownId}
            isSelected={selected.has(item.id)}
            onSelect={(isSelected) => select(item.id, isSelected)}
          />
        ))}
      </ul>
      {hasMore && (
        <div className="p-3">
          <Button onPress={loadOlder} isPending={isLoading}>
            {t("more")}
          </Button>
        </div>
      )}
      <InboxKeys />
    </>
  );
}
