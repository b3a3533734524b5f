"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { ChartTable } from "./chart-table";
import { useFileName } from "./file-scope";
import { saveText } from "./save-text";
import { tableCsv } from "./table-csv";

/** Hands the rows of a chart over as a file that says in its name what it is of. */
export function CsvButton({ title, table }: { title: string; table: ChartTable }) {
  const t = useTranslations("charts");
  const name = useFileName(title);
  return (
    <IconButton
      label={t("csv", { title })}
      icon={<Download aria-hidden size={16} />}
      onPress={() => saveText(`${name}.csv`, tableCsv(table))}
    />
  );
}
