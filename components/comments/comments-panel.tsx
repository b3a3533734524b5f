"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Spinner } from "@/components/ui/spinner";
import { targetKey } from "@/lib/comments/model";
import { filterThreads, type ThreadFilter, threadFilters } from "@/lib/comments/thread-filters";
import { useAround } from "./around-map";
import { NewThread } from "./new-thread";
import { SidePanel } from "./side-panel";
import { useSide } from "./side-store";
import { ThreadCard } from "./thread-card";
import { useFollowedCard } from "./use-followed-card";
import { useThreads, useThreadsRefresh } from "./use-threads";

/** All conversations on the map, those about the chosen thing first. */
export function CommentsPanel() {
  const t = useTranslations("comments");
  const { userId, canComment } = useAround();
  const { data, hasFailed } = useThreads();
  const refresh = useThreadsRefresh();
  const { subject, threadId } = useSide();
  const [filter, setFilter] = useState<ThreadFilter>("open");
  const people = data?.people ?? [];
  useFollowedCard(data?.threads);
  const isAbout = (key: string) => (subject && targetKey(subject) === key ? 0 : 1);
  const shown = filterThreads(data?.threads ?? [], filter, userId).toSorted(
    (a, b) => isAbout(targetKey(a.target)) - isAbout(targetKey(b.target)),
  );
  const named = data?.threads.find((thread) => thread.id === threadId);
  const threads = named && !shown.includes(named) ? [named, ...shown] : shown;
  const none = canComment || filter !== "open" ? t(`empty.${filter}`) : t("empty.reader");
  return (
    <SidePanel title={t("title")} closeLabel={t("close")}>
      <div className="flex min-h-0 grow flex-col overflow-y-auto">
        {canComment && <NewThread people={people} />}
        <div className="flex flex-col gap-3 p-3">
          <SegmentedControl
            label={t("filter.label")}
            items={threadFilters.map((id) => ({ id, label: t(`filter.${id}`) }))}
            value={filter}
            onChange={setFilter}
          />
          {!data && !hasFailed && (
            <p className="flex items-center gap-2 text-ink-3">
              <Spinner size={14} /> {t("loading")}
            </p>
          )}
          {!data && hasFailed && (
            <p className="flex flex-wrap items-center gap-2">
              {t("failed")} <Button onPress={() => void refresh()}>{t("retry")}</Button>
            </p>
          )}
          {data && threadId && !named && <FormMessage tone="info">{t("missing")}</FormMessage>}
          {data && threads.length === 0 && <p className="text-ink-2">{none}</p>}
          <ul className="flex flex-col gap-3">
            {threads.map((thread) => (
              <ThreadCard
                key={thread.id}
                thread={thread}
                people={people}
                isCurrent={
                  thread.id === threadId || (!threadId && isAbout(targetKey(thread.target)) === 0)
                }
              />
            ))}
          </ul>
        </div>
      </div>
    </SidePanel>
  );
}
