import { useTranslations } from "next-intl";
import { ChannelIcon } from "@/components/maps/channel-icon";
import { type Column, DataTable } from "@/components/ui/data-table";
import { NumberText } from "@/components/ui/number-text";
import { TextLink } from "@/components/ui/text-link";
import type { ChannelUse } from "@/lib/touchpoints/channels/queries";
import { ArchiveChannel } from "./archive-channel";
import { ChannelDrawer } from "./channel-drawer";

type Props = { slug: string; rows: ChannelUse[]; mayEdit: boolean; isArchived: boolean };

/** The channels of the workspace and what uses them. */
export function ChannelTable({ slug, rows, mayEdit, isArchived }: Props) {
  const t = useTranslations("touchpoints");
  const columns: Column<ChannelUse>[] = [
    {
      id: "name",
      header: t("fields.name"),
      isRowHeader: true,
      cell: ({ name, kind }) => (
        <span className="flex items-center gap-2">
          <ChannelIcon kind={kind} />
          {name}
        </span>
      ),
    },
    {
      id: "kind",
      header: t("channels.kind"),
      className: "max-sm:hidden",
      cell: ({ kind }) => <span className="text-ink-2">{t(`channels.kinds.${kind}`)}</span>,
    },
    {
      id: "touchpoints",
      header: t("title"),
      align: "end",
      cell: ({ id, touchpointCount }) =>
        touchpointCount === 0 ? (
          <NumberText value={0} />
        ) : (
          <TextLink href={`/${slug}/touchpoints?channel=${id}`}>
            <NumberText value={touchpointCount} />
          </TextLink>
        ),
    },
    {
      id: "personas",
      header: t("channels.personas"),
      align: "end",
      className: "max-sm:hidden",
      cell: ({ personaCount }) => <NumberText value={personaCount} />,
    },
  ];
  if (mayEdit) {
    columns.push({
      id: "actions",
      header: <span className="sr-only">{t("columns.actions")}</span>,
      align: "end",
      cell: ({ id, name, kind }) => (
        <span className="flex justify-end">
          <ChannelDrawer slug={slug} channel={{ id, name, kind }} />
          <ArchiveChannel slug={slug} channel={{ id, name }} isArchived={isArchived} />
        </span>
      ),
    });
  }
  return (
    <DataTable label={t("channels.title")} columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}
