"use client";

import { useTranslations } from "next-intl";
import { useUndoable } from "@/components/ui/use-undoable";
import type { FeedbackStatus } from "@/db/enums";
import type { Result } from "@/lib/core/result";
import {
  assignFeedbackAction,
  setFeedbackStatusAction,
  tagFeedbackAction,
  untagFeedbackAction,
} from "@/lib/feedback/actions";

/** What is done to one or many items, each change with its way back. */
export function useInboxWork(slug: string) {
  const t = useTranslations("feedback");
  const { start, isPending } = useUndoable();

  const setStatus = (itemIds: string[], status: FeedbackStatus) =>
    start({
      act: () => setFeedbackStatusAction(slug, { itemIds, status }),
      notice: t("changed", { count: itemIds.length, status: t(`status.${status}`) }),
      undo: ({ before }) =>
        allOf(
          grouped(before, (one) => one.status),
          ([was, ids]) => setFeedbackStatusAction(slug, { itemIds: ids, status: was }),
        ),
    });

  const assign = (itemIds: string[], assigneeId: string | null) =>
    start({
      act: () => assignFeedbackAction(slug, { itemIds, assigneeId }),
      notice: t("assigned", { count: itemIds.length }),
      undo: ({ before }) =>
        allOf(
          grouped(before, (one) => one.assigneeId),
          ([was, ids]) => assignFeedbackAction(slug, { itemIds: ids, assigneeId: was }),
        ),
    });

  const tag = (itemIds: string[], name: string) =>
    start({
      act: () => tagFeedbackAction(slug, { itemIds, name }),
      notice: t("tagged", { count: itemIds.length, name }),
      undo: ({ tagId, itemIds: tagged }) =>
        allOf(someOf(tagged), (ids) => untagFeedbackAction(slug, { itemIds: ids, tagId })),
    });

  const untag = (itemIds: string[], { id: tagId, name }: { id: string; name: string }) =>
    start({
      act: () => untagFeedbackAction(slug, { itemIds, tagId }),
      notice: t("untagged", { count: itemIds.length, name }),
      undo: ({ itemIds: untagged }) =>
        allOf(someOf(untagged), (ids) => tagFeedbackAction(slug, { itemIds: ids, name })),
    });

  return { setStatus, assign, tag, untag, isPending };
}

/** Does the same for each of several; the first refusal counts for all of them. */
async function allOf<One>(
  list: readonly One[],
  act: (one: One) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const results = await Promise.all(list.map(act));
  return results.find((result) => !result.ok) ?? { ok: true, value: null };
}

/** Where a change met nothing there is nothing to take back. */
const someOf = (itemIds: string[]): string[][] => (itemIds.length > 0 ? [itemIds] : []);

/** The ids of those that were alike, so that each group goes back in one call. */
function grouped<One extends { id: string }, Was>(
  before: readonly One[],
  wasOf: (one: One) => Was,
): [Was, string[]][] {
  const groups = new Map<Was, string[]>();
  for (const one of before) groups.set(wasOf(one), [...(groups.get(wasOf(one)) ?? []), one.id]);
  return [...groups];
}
