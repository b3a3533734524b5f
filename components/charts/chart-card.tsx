"use client";

import { ChartColumn, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Caveat } from "./caveat";
import type { ChartTable } from "./chart-table";
import { CsvButton } from "./csv-button";
import { DefinitionButton } from "./definition-button";
import { TableOfRows } from "./table-of-rows";

type ChartCardProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made, one press or the pointer away. */
  definition?: ReactNode;
  actions?: ReactNode;
  legend?: ReactNode;
  table: ChartTable;
  isEmpty?: boolean;
  emptyText?: string;
  isFew?: boolean;
  className?: string;
  children: ReactNode;
};

/** A chart with its title and, one press away, the same rows as a table. */
export function ChartCard(props: ChartCardProps) {
  const {
    title,
    subtitle,
    definition,
    actions,
    legend,
    table,
    isEmpty,
    emptyText,
    isFew,
    className,
  } = props;
  const t = useTranslations("charts");
  const [isTable, setTable] = useState(false);

  const toggle = (
    <IconButton
      label={isTable ? t("asChart", { title }) : t("asTable", { title })}
      icon={isTable ? <ChartColumn aria-hidden size={16} /> : <Table2 aria-hidden size={16} />}
      onPress={() => setTable(!isTable)}
    />
  );
  return (
    <Card
      title={title}
      subtitle={subtitle}
      className={className}
      actions={
        <div className="flex min-w-0 max-w-full flex-wrap items-center gap-x-3 gap-y-1">
          {isFew && <Badge tone="idea">{t("few")}</Badge>}
          {!isTable && !isEmpty && legend}
          {actions}
          <span className="flex items-center">
            {definition && (
              <DefinitionButton label={t("definition", { label: title })}>
                {definition}
              </DefinitionButton>
            )}
            {!isEmpty && toggle}
            {!isEmpty && <CsvButton title={title} table={table} />}
          </span>
        </div>
      }
    >
      <Caveat />
      {isEmpty && <p className="py-10 text-center text-ink-2">{emptyText ?? t("empty")}</p>}
      {!isEmpty && isTable && <TableOfRows label={t("tableOf", { title })} table={table} />}
      {!isEmpty && !isTable && props.children}
    </Card>
  );
}
