import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import { NumberText } from "@/components/ui/number-text";
import { keptProblems } from "@/lib/imports/problems";
import type { ShownImport } from "@/lib/imports/queries";

type ImportProblemsProps = { workspaceSlug: string; shown: ShownImport };

/** The lines that cannot be read, by their number in the file. */
export function ImportProblems({ workspaceSlug, shown }: ImportProblemsProps) {
  const t = useTranslations("customers.imports");
  const address = `/${workspaceSlug}/customers/imports/${shown.id}/problems.csv`;
  return (
    <Card
      title={t("problems")}
      subtitle={
        shown.invalid > shown.problems.length &&
        t("shownProblems", { count: shown.problems.length })
      }
      actions={
        <LinkButton href={address} external icon={<Download aria-hidden size={16} />}>
          {shown.invalid > keptProblems
            ? t("downloadFirst", { count: keptProblems })
            : t("download")}
        </LinkButton>
      }
    >
      <DataTable
        label={t("problemTable")}
        columns={[
          {
            id: "line",
            header: t("line"),
            isRowHeader: true,
            cell: ({ line }: { line: number; reason: string }) => <NumberText value={line} />,
          },
          {
            id: "reason",
            header: t("reason"),
            cell: ({ reason }: { line: number; reason: string }) => reason,
          },
        ]}
        rows={shown.problems}
        rowKey={({ line }) => String(line)}
        maxHeight="24rem"
      />
    </Card>
  );
}
