import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { Chip } from "@/components/ui/chip";
import { type Column, DataTable } from "@/components/ui/data-table";
import { NumberText } from "@/components/ui/number-text";
import { TextLink } from "@/components/ui/text-link";
import type { TouchpointRow } from "@/lib/touchpoints/queries";
import { ArchiveTouchpoint } from "./archive-touchpoint";
import { EditTouchpoint } from "./edit-touchpoint";
import { GapBadges } from "./gap-badges";
import { MapsUsed } from "./maps-used";
import { OwnerName } from "./owner-name";
import type { TouchpointChoices } from "./touchpoint-types";

type Props = TouchpointChoices & { rows: TouchpointRow[]; mayEdit: boolean };

/** The library as a table: channel, owner, where each touchpoint is used and what it lacks. */
export function TouchpointTable({ rows, mayEdit, ...choices }: Props) {
  const t = useTranslations("touchpoints");
  const { slug, people } = choices;
  const columns: Column<TouchpointRow>[] = [
    {
      id: "name",
      header: t("fields.name"),
      isRowHeader: true,
      className: "sm:min-w-48",
      cell: (row) => <TextLink href={`/${slug}/touchpoints/${row.id}`}>{row.name}</TextLink>,
    },
    {
      id: "channel",
      header: t("fields.channelId"),
      cell: ({ channel }) =>
        channel ? (
          <Chip icon={<ChannelIcon kind={channel.kind} />}>{channel.name}</Chip>
        ) : (
          <span className="text-ink-3 max-sm:hidden">–</span>
        ),
    },
    {
      id: "owner",
      header: t("fields.ownerId"),
      // Where heads are away, the gaps say that there is none.
      cell: (row) => (
        <span className={row.ownerId === null ? "max-sm:hidden" : undefined}>
          <OwnerName ownerId={row.ownerId} people={people} />
        </span>
      ),
    },
    {
      id: "maps",
      header: t("columns.maps"),
      className: "sm:min-w-44",
      cell: (row) => <MapsUsed slug={slug} maps={row.maps} cardCount={row.cardCount} />,
    },
    {
      id: "surveys",
      header: t("columns.surveys"),
      align: "end",
      className: "max-sm:hidden",
      cell: (row) => <NumberText value={row.surveys.length} />,
    },
    {
      id: "events",
      header: t("columns.events"),
      align: "end",
      className: "max-sm:hidden",
      cell: (row) => <NumberText value={row.recentEventCount} />,
    },
    { id: "gaps", header: t("columns.gaps"), cell: (row) => <GapBadges gaps={row.gaps} /> },
  ];
  if (mayEdit) {
    columns.push({
      id: "actions",
      header: <span className="sr-only">{t("columns.actions")}</span>,
      align: "end",
      cell: (row) => (
        <span className="flex justify-end">
          <EditTouchpoint {...choices} touchpoint={edited(row)} look="icon" />
          <ArchiveTouchpoint
            slug={slug}
            touchpoint={{ id: row.id, name: row.name }}
            isArchived={row.archivedAt !== null}
          />
        </span>
      ),
    });
  }
  return (
    <DataTable isStacked label={t("list")} columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

const edited = ({ id, name, description, ownerId, channel, updatedAt }: TouchpointRow) => ({
  id,
  name,
  description,
  ownerId,
  channel,
  updatedAt,
});
