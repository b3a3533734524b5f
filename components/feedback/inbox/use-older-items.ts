"use client";

import { useEffect, useRef, useState } from "react";
import { notify } from "@/components/ui/notify";
import { listFeedbackAction } from "@/lib/feedback/actions";
import type { InboxFilters } from "@/lib/feedback/filters";
import type { FeedbackListItem } from "@/lib/feedback/queries";

type Page = { items: FeedbackListItem[]; hasMore: boolean };

/** The first page as the server sent it, with the older ones that were asked for since. */
export function useOlderItems(slug: string, first: Page, filters: InboxFilters) {
  const [older, setOlder] = useState<Page[]>([]);
  const [isLoading, setLoading] = useState(false);
  const pages = useRef(0);
  const key = JSON.stringify(filters);
  const items = [first, ...older].flatMap((page) => page.items);
  const last = older.at(-1) ?? first;

  async function pageAfter(after: string | undefined): Promise<Page | null> {
    const result = await listFeedbackAction(slug, { ...filters, after });
    if (result.ok) return result.value;
    notify.error(result.error.message);
    return null;
  }

  async function loadOlder() {
    if (isLoading || !last.hasMore) return;
    setLoading(true);
    const page = await pageAfter(items.at(-1)?.id);
    if (page) {
      pages.current += 1;
      setOlder((before) => [...before, page]);
    }
    setLoading(false);
  }

  // Work on an item brings a new first page: the older ones are read anew behind it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new content starts it
  useEffect(() => {
    let isCurrent = true;
    async function readAgain() {
      const wanted = pages.current;
      const fresh: Page[] = [];
      let before: Page | null = first;
      while (before?.hasMore && fresh.length < wanted) {
        before = await pageAfter(before.items.at(-1)?.id);
        if (before) fresh.push(before);
      }
      if (isCurrent) setOlder(fresh);
    }
    void readAgain();
    return () => {
      isCurrent = false;
    };
  }, [first, key]);

  return { items, hasMore: last.hasMore, isLoading, loadOlder };
}
