"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import type { ArchivedMap } from "@/lib/maps/archive/queries";
import { useArchive } from "./use-archive";

type ArchivedMapsProps = { slug: string; maps: ArchivedMap[]; mayEdit: boolean };

/** The journeys in the archive, each with its way back. */
export function ArchivedMaps({ slug, maps, mayEdit }: ArchivedMapsProps) {
  const t = useTranslations("templates.archive");
  const { takeOut } = useArchive(slug);
  const columns: Column<ArchivedMap>[] = [
    { id: "title", header: t("title"), isRowHeader: true, cell: (map) => map.title },
    {
      id: "since",
      header: t("since"),
      cell: (map) => map.archivedAt && <DateText date={map.archivedAt} style="relative" />,
    },
    {
      id: "restore",
      header: <span className="sr-only">{t("restore")}</span>,
      align: "end",
      cell: (map) =>
        mayEdit && (
          <Button aria-label={t("restoreOne", { title: map.title })} onPress={() => takeOut(map)}>
            {t("restore")}
          </Button>
        ),
    },
  ];
  return (
    <DataTable
      label={t("label")}
      columns={columns}
      rows={maps}
      rowKey={(map) => map.id}
      empty={<EmptyState title={t("empty")} />}
      isStacked
    />
  );
}
