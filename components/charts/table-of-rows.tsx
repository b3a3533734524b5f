"use client";

import { useFormatter } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { type ChartCell, type ChartTable, cellText, cellValues, columnName } from "./chart-table";

/** The rows of a chart as a plain table. */
export function TableOfRows({ label, table }: { label: string; table: ChartTable }) {
  const format = useFormatter();
  const columns = table.columns.map(columnName);
  const show = (cell: ChartCell | undefined) => {
    if (typeof cell === "object" && cell?.slot) return <Slot part={cell.slot} />;
    const value = cellText(cell);
    if (value === null) return "–";
    return typeof value === "number" ? format.number(value, { maximumFractionDigits: 2 }) : value;
  };
  return (
    <ScrollRegion label={label} className="max-h-80 rounded-card">
      <table className="w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={cx(headCell, side(index))}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.flatMap(cellValues).join(" ")} className="border-t border-line">
              <th scope="row" className="h-8 px-2 text-start font-medium">
                {show(row[0])}
              </th>
              {columns.slice(1).map((column, index) => (
                <td key={column} className="h-8 px-2 text-end whitespace-nowrap tabular-nums">
                  {show(row[index + 1])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** As a child the part would be marked as checked in development, and the server's are frozen. */
const Slot = ({ part }: { part: ReactNode }): ReactNode => part;

const headCell =
  "sticky top-0 h-8 bg-surface px-2 text-xs font-medium whitespace-nowrap text-ink-2";

function side(index: number): string {
  return index === 0 ? "text-start" : "text-end";
}
