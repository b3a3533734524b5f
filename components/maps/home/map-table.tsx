import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import type { MapTileFacts } from "@/lib/maps/home/queries";
import { ArchiveItem } from "./archive-item";
import { MapMenu } from "./map-menu";
import type { CopyPlaces } from "./map-menu-types";

type MapTableProps = { slug: string; maps: MapTileFacts[]; places: CopyPlaces | null };

/** The journeys as rows, for those who have many. */
export function MapTable({ slug, maps, places }: MapTableProps) {
  const t = useTranslations("templates.home");
  const tMaps = useTranslations("maps");
  const tMenu = useTranslations("templates.menu");
  const columns: Column<MapTileFacts>[] = [
    {
      id: "title",
      header: t("title"),
      isRowHeader: true,
      className: "min-w-48",
      cell: (map) => (
        <Link href={`/${slug}/maps/${map.id}`} className="hover:underline">
          {map.title}
        </Link>
      ),
    },
    {
      id: "state",
      header: t("state"),
      cell: (map) => <Badge>{tMaps(`states.${map.state}`)}</Badge>,
    },
    { id: "folder", header: t("folder"), cell: (map) => map.folder },
    { id: "owner", header: t("owner"), cell: (map) => map.owner?.name ?? t("nobody") },
    {
      id: "personas",
      header: t("personas"),
      cell: (map) => map.personas.map((persona) => persona.name).join(", "),
    },
    { id: "tags", header: t("tag"), cell: (map) => map.tags.join(", ") },
    {
      id: "size",
      header: t("size"),
      cell: (map) => tMaps("board.size", { stages: map.stages.length, steps: map.stepCount }),
    },
    {
      id: "updated",
      header: t("updated"),
      cell: (map) => <DateText date={map.updatedAt} style="relative" />,
    },
    {
      id: "menu",
      header: <span className="sr-only">{tMenu("label")}</span>,
      align: "end",
      cell: (map) =>
        places && (
          <MapMenu map={map} places={places}>
            <ArchiveItem slug={places.slug} map={map} />
          </MapMenu>
        ),
    },
  ];
  return (
    <DataTable
      label={t("tableLabel")}
      columns={columns}
      rows={maps}
      rowKey={(map) => map.id}
      isStacked
    />
  );
}
