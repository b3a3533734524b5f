"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { notify } from "@/components/ui/notify";
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
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  /** Runs the change, says so, and offers the way back. */
  function change<T>(
    run: () => Promise<Result<T>>,
    text: string,
    back: (value: T) => Promise<Result<unknown>>[],
  ) {
    startTransition(async () => {
      const result = await run();
      if (!result.ok) return notify.error(result.error.message);
      const onUndo = () =>
        startTransition(async () => {
          for (const undone of await Promise.all(back(result.value))) {
            if (!undone.ok) notify.error(undone.error.message);
          }
          router.refresh();
        });
      notify.ok(text, { label: t("undo"), onUndo });
      router.refresh();
    });
  }

  const setStatus = (itemIds: string[], status: FeedbackStatus) =>
    change(
      () => setFeedbackStatusAction(slug, { itemIds, status }),
      t("changed", { count: itemIds.length, status: t(`status.${status}`) }),
      ({ before }) =>
        grouped(before, (one) => one.status).map(([was, ids]) =>
          setFeedbackStatusAction(slug, { itemIds: ids, status: was }),
        ),
    );

  const assign = (itemIds: string[], assigneeId: string | null) =>
    change(
      () => assignFeedbackAction(slug, { itemIds, assigneeId }),
      t("assigned", { count: itemIds.length }),
      ({ before }) =>
        grouped(before, (one) => one.assigneeId).map(([was, ids]) =>
          assignFeedbackAction(slug, { itemIds: ids, assigneeId: was }),
        ),
    );

  const tag = (itemIds: string[], name: string) =>
    change(
      () => tagFeedbackAction(slug, { itemIds, name }),
      t("tagged", { count: itemIds.length, name }),
      ({ tagId }) => [untagFeedbackAction(slug, { itemIds, tagId })],
    );

  const untag = (itemIds: string[], { id: tagId, name }: { id: string; name: string }) =>
    change(
      () => untagFeedbackAction(slug, { itemIds, tagId }),
      t("untagged", { count: itemIds.length, name }),
      () => [tagFeedbackAction(slug, { itemIds, name })],
    );

  return { setStatus, assign, tag, untag, isPending };
}

/** The ids of those that were alike, so that each group goes back in one call. */
function grouped<One extends { id: string }, Was>(
  before: readonly One[],
  wasOf: (one: One) => Was,
): [Was, string[]][] {
  const groups = new Map<Was, string[]>();
  for (const one of before) groups.set(wasOf(one), [...(groups.get(wasOf(one)) ?? []), one.id]);
  return [...groups];
}
