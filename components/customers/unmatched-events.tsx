"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { NumberText } from "@/components/ui/number-text";
import type { UnmatchedEvent } from "@/lib/customers/stage-rules/queries";

type Props = { events: UnmatchedEvent[]; emptyText: string; onAdd?: (name: string) => void };

/** Events of the last 30 days that mean nothing on this map yet. */
export function UnmatchedEvents({ events, emptyText, onAdd }: Props) {
  const t = useTranslations("customers");
  const columns: Column<UnmatchedEvent>[] = [
    { id: "name", header: t("column.name"), cell: ({ name }) => name, isRowHeader: true },
    {
      id: "events",
      header: t("column.events"),
      align: "end",
      cell: (row) => <NumberText value={row.events} />,
    },
    {
      id: "customers",
      header: t("column.customers"),
      align: "end",
      cell: (row) => <NumberText value={row.customers} />,
    },
  ];
  if (onAdd) {
    columns.push({
      id: "add",
      header: t("column.add"),
      align: "end",
      cell: ({ name }) => (
        <IconButton
          label={t("addFor", { name })}
          icon={<Plus aria-hidden size={14} />}
          onPress={() => onAdd(name)}
        />
      ),
    });
  }
  return (
    <Card title={t("unmatched")}>
      {events.length === 0 ? (
        <p className="text-ink-2">{emptyText}</p>
      ) : (
        <DataTable
          label={t("unmatchedTable")}
          columns={columns}
          rows={events}
          rowKey={({ name }) => name}
        />
      )}
    </Card>
  );
}
