"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { notify } from "@/components/ui/notify";
import { type FeedbackStatus, feedbackStatuses } from "@/db/enums";
import { assignFeedbackAction, setFeedbackStatusAction } from "@/lib/feedback/actions";

/** What is done to one or many items, each change with its way back. */
export function useInboxWork(slug: string) {
  const t = useTranslations("feedback");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  const restore = async (before: { id: string; status: FeedbackStatus }[]) => {
    for (const status of feedbackStatuses) {
      const itemIds = before.filter((one) => one.status === status).map((one) => one.id);
      if (itemIds.length === 0) continue;
      const result = await setFeedbackStatusAction(slug, { itemIds, status });
      if (!result.ok) notify.error(result.error.message);
    }
    router.refresh();
  };

  const setStatus = (itemIds: string[], status: FeedbackStatus) =>
    startTransition(async () => {
      const result = await setFeedbackStatusAction(slug, { itemIds, status });
      if (!result.ok) return notify.error(result.error.message);
      const { before } = result.value;
      const text = t("changed", { count: itemIds.length, status: t(`status.${status}`) });
      notify.ok(text, { label: t("undo"), onUndo: () => void restore(before) });
      router.refresh();
    });

  const assign = (itemIds: string[], assigneeId: string | null) =>
    startTransition(async () => {
      const result = await assignFeedbackAction(slug, { itemIds, assigneeId });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("assigned", { count: itemIds.length }));
      router.refresh();
    });

  return { setStatus, assign, isPending };
}
