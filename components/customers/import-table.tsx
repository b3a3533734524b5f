import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { NumberText } from "@/components/ui/number-text";
import { TextLink } from "@/components/ui/text-link";
import type { ImportStatus } from "@/db/enums";

type Import = {
  id: string;
  fileName: string;
  status: ImportStatus;
  valid: number;
  createdAt: Date;
};

export function ImportTable({ slug, imports }: { slug: string; imports: Import[] }) {
  const t = useTranslations("customers.imports");
  const columns: Column<Import>[] = [
    {
      id: "file",
      header: t("fileColumn"),
      isRowHeader: true,
      cell: ({ id, fileName }) => (
        <TextLink href={`/${slug}/customers/imports/${id}`}>{fileName}</TextLink>
      ),
    },
    {
      id: "status",
      header: t("status"),
      cell: ({ status }) => (
        <Badge tone={status === "done" ? "ok" : "neutral"}>{t(`statusList.${status}`)}</Badge>
      ),
    },
    {
      id: "lines",
      header: t("lines"),
      align: "end",
      cell: ({ valid }) => <NumberText value={valid} />,
    },
    {
      id: "created",
      header: t("created"),
      cell: ({ createdAt }) => <DateText date={createdAt} style="datetime" />,
    },
  ];
  return (
    <DataTable
      isStacked
      label={t("list")}
      columns={columns}
      rows={imports}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("empty")} />}
    />
  );
}
