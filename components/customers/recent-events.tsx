"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Switch } from "@/components/ui/switch";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { RecentEvent } from "@/lib/customers/refusals/queries";
import { EventMeaning } from "./event-meaning";
import { useRecentEvents } from "./use-recent-events";

type RecentEventsProps = { workspaceSlug: string; first: RecentEvent[] };

/** What arrived last, looked at again and again while the page is in front. */
export function RecentEvents({ workspaceSlug, first }: RecentEventsProps) {
  const t = useTranslations("customers");
  const [wanted, setWanted] = useState({ text: "", isProblem: false });
  const [isLive, setLive] = useState(true);
  const { events, looked } = useRecentEvents({ workspaceSlug, first, wanted, isLive });
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
      cell: (event) => <EventMeaning event={event} rules={rules} />,
    },
    {
      id: "message",
      header: t("message"),
      className: "max-md:hidden",
      cell: ({ messageId }) => <code className="text-xs wrap-anywhere">{messageId}</code>,
    },
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-4">
        <Button
          icon={isLive ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
          onPress={() => setLive(!isLive)}
        >
          {isLive ? t("recentPause") : t("recentGo")}
        </Button>
        <TextField
          hideLabel
          label={t("recentSearch")}
          placeholder={t("recentSearch")}
          type="search"
          value={wanted.text}
          onChange={(text) => setWanted({ ...wanted, text })}
          maxLength={200}
          className="w-72 max-sm:w-full"
        />
        <Switch
          isSelected={wanted.isProblem}
          onChange={(isProblem) => setWanted({ ...wanted, isProblem })}
        >
          {t("onlyProblems")}
        </Switch>
        <span role="status" className="text-sm text-ink-2">
          {looked !== null
            ? t("recentLooked", { shown: events.length, looked })
            : isLive && t("recentLive")}
        </span>
      </div>
      <DataTable
        isStacked
        label={t("tabEvents")}
        columns={columns}
        rows={events}
        rowKey={({ id }) => id}
        empty={<EmptyState title={looked ? t("recentNothing") : t("recentEmpty")} />}
      />
    </>
  );
}
