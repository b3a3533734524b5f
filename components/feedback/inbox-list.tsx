"use client";

import { X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import type { FeedbackListItem } from "@/lib/feedback/queries";
import type { Person } from "@/lib/workspaces/queries";
import { InboxRow } from "./inbox-row";
import { useInboxKeys } from "./use-inbox-keys";
import { useInboxWork } from "./use-inbox-work";

type Props = {
  slug: string;
  items: FeedbackListItem[];
  people: Person[];
  currentId: string | null;
  userId: string;
  mayWork: boolean;
};

/** The list with its keys and what can be done to many at once. */
export function InboxList({ slug, items, people, currentId, userId, mayWork }: Props) {
  const t = useTranslations("feedback");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const work = useInboxWork(slug);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const chosen = items.filter((item) => selected.has(item.id)).map((item) => item.id);
  const aimed = chosen.length > 0 ? chosen : currentId ? [currentId] : [];
  const place = items.findIndex((item) => item.id === currentId);

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

  useInboxKeys({
    onMove: (by) => {
      const next = items[place === -1 ? 0 : place + by];
      if (next) router.replace(hrefOf(next.id), { scroll: false });
    },
    onSelect: () => currentId && select(currentId, !selected.has(currentId)),
    onClose: () => mayWork && aimed.length > 0 && work.setStatus(aimed, "closed"),
    onAssign: () => document.querySelector<HTMLElement>("[data-inbox-assignee] button")?.click(),
  });

  return (
    <>
      {mayWork && chosen.length > 0 && (
        <div className="sticky top-0 z-10 flex flex-wrap items-center gap-1.5 border-b border-line bg-accent-soft px-3 py-2">
          <span className="grow font-medium">{t("bulk.selected", { count: chosen.length })}</span>
          <Button size="sm" onPress={() => work.setStatus(chosen, "open")}>
            {t("bulk.open")}
          </Button>
          <Button size="sm" onPress={() => work.setStatus(chosen, "closed")}>
            {t("bulk.close")}
          </Button>
          <Button size="sm" onPress={() => work.assign(chosen, userId)}>
            {t("bulk.mine")}
          </Button>
          <IconButton
            label={t("bulk.clear")}
            icon={<X size={14} />}
            onPress={() => setSelected(new Set())}
          />
        </div>
      )}
      <ul aria-label={t("list")} aria-busy={work.isPending}>
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            href={hrefOf(item.id)}
            assignee={people.find((person) => person.id === item.assigneeId)}
            isCurrent={item.id === currentId}
            isSelected={selected.has(item.id)}
            onSelect={(isSelected) => select(item.id, isSelected)}
          />
        ))}
      </ul>
      <p className="flex flex-wrap gap-x-3 gap-y-1 p-3 text-xs text-ink-3 pointer-coarse:hidden">
        <span>
          <Kbd>J</Kbd> <Kbd>K</Kbd> {t("keys.move")}
        </span>
        <span>
          <Kbd>X</Kbd> {t("keys.select")}
        </span>
        <span>
          <Kbd>E</Kbd> {t("keys.close")}
        </span>
        <span>
          <Kbd>A</Kbd> {t("keys.assign")}
        </span>
      </p>
    </>
  );
}
