import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { ListedCustomer } from "@/lib/customers/people/queries";

type CustomerTableProps = { slug: string; customers: ListedCustomer[]; isFiltered: boolean };

export function CustomerTable({ slug, customers, isFiltered }: CustomerTableProps) {
  const t = useTranslations("customers");
  const columns: Column<ListedCustomer>[] = [
    {
      id: "name",
      header: t("name"),
      isRowHeader: true,
      cell: ({ id, name, email, isKnown }) => (
        <span className="flex flex-wrap items-center gap-2">
          <TextLink href={`/${slug}/customers/${id}`}>{name}</TextLink>
          {!isKnown && <Badge>{t("anonymous")}</Badge>}
          {email && email !== name && <span className="font-normal text-ink-2">{email}</span>}
        </span>
      ),
    },
    { id: "persona", header: t("persona"), cell: ({ persona }) => persona ?? "" },
    {
      id: "since",
      header: t("since"),
      className: "max-md:hidden",
      cell: ({ firstAt }) => (firstAt ? <DateText date={firstAt} /> : t("never")),
    },
    {
      id: "last",
      header: t("lastSeen"),
      cell: ({ lastAt }) => (lastAt ? <DateText date={lastAt} style="relative" /> : t("never")),
    },
  ];
  const empty = isFiltered ? (
    <EmptyState icon={<UsersRound size={24} />} title={t("emptySearch")} />
  ) : (
    <EmptyState
      icon={<UsersRound size={24} />}
      title={t("emptyTitle")}
      description={t("emptyHint")}
      action={<LinkButton href={`/${slug}/settings/api-keys`}>{t("sendEvents")}</LinkButton>}
      secondary={<LinkButton href={`/${slug}/customers/imports`}>{t("importFile")}</LinkButton>}
    />
  );
  return (
    <DataTable
      isStacked
      label={t("title")}
      columns={columns}
      rows={customers}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
