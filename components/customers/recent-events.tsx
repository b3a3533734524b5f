"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Switch } from "@/components/ui/switch";
import { TextLink } from "@/components/ui/text-link";
import { listRecentEventsAction } from "@/lib/customers/actions";
import type { RecentEvent } from "@/lib/customers/refusals/queries";

const pauseMs = 3000;

type RecentEventsProps = { workspaceSlug: string; first: RecentEvent[] };

/** What arrived last, looked at again and again while the page is in front. */
export function RecentEvents({ workspaceSlug, first }: RecentEventsProps) {
  const t = useTranslations("customers");
  const [events, setEvents] = useState(first);
  const [isLive, setLive] = useState(true);
  const [onlyProblems, setOnlyProblems] = useState(false);
  useEffect(() => {
    if (!isLive) return;
    const timer = setInterval(async () => {
      if (document.visibilityState !== "visible") return;
      const result = await listRecentEventsAction(workspaceSlug, {});
      if (result.ok) setEvents(result.value);
    }, pauseMs);
    return () => clearInterval(timer);
  }, [isLive, workspaceSlug]);
  const rules = `/${workspaceSlug}/kpis/rules`;
  const columns: Column<RecentEvent>[] = [
    {
      id: "at",
      header: t("arrived"),
      cell: ({ at }) => <DateText date={at} style="datetime" />,
    },
    {
      id: "happened",
      header: t("happened"),
      className: "max-md:hidden",
      cell: ({ happenedAt }) => happenedAt && <DateText date={happenedAt} style="datetime" />,
    },
    {
      id: "event",
      header: t("event"),
      isRowHeader: true,
      cell: ({ name, reason }) => name ?? (reason ? t("call") : ""),
    },
    {
      id: "customer",
      header: t("name"),
      cell: ({ customer, customerId }) =>
        customerId && (
          <TextLink href={`/${workspaceSlug}/customers/${customerId}`}>{customer ?? ""}</TextLink>
        ),
    },
    {
      id: "meaning",
      header: t("meaning"),
      cell: (event) => <Meaning event={event} rules={rules} />,
    },
    {
      id: "message",
      header: t("message"),
      className: "max-md:hidden",
      cell: ({ messageId }) => <code className="text-xs wrap-anywhere">{messageId}</code>,
    },
  ];
  const isProblem = ({ reason, stages }: RecentEvent) => reason !== null || stages.length === 0;
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          icon={isLive ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
          onPress={() => setLive(!isLive)}
        >
          {isLive ? t("recentPause") : t("recentGo")}
        </Button>
        <Switch isSelected={onlyProblems} onChange={setOnlyProblems}>
          {t("onlyProblems")}
        </Switch>
        {isLive && <span className="text-sm text-ink-2">{t("recentLive")}</span>}
      </div>
      <DataTable
        isStacked
        label={t("tabEvents")}
        columns={columns}
        rows={onlyProblems ? events.filter(isProblem) : events}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={
              events.length > 0 ? t("recentNoProblems", { count: events.length }) : t("recentEmpty")
            }
          />
        }
      />
    </>
  );
}

function Meaning({ event: { reason, stages }, rules }: { event: RecentEvent; rules: string }) {
  const t = useTranslations("customers");
  if (reason !== null) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone="pain">{t("refused")}</Badge>
        <span className="wrap-anywhere">{reason}</span>
      </span>
    );
  }
  if (stages.length === 0) return <TextLink href={rules}>{t("noStage")}</TextLink>;
  return <span>{stages.join(", ")}</span>;
}
