"use client";

import { useFormatter } from "next-intl";
import { cx } from "@/components/ui/cx";

export type ChartTable = {
  columns: string[];
  /** The first cell names its row; null is drawn as a dash. */
  rows: (string | number | null)[][];
};

/** The rows of a chart as a plain table. */
export function TableOfRows({ label, table }: { label: string; table: ChartTable }) {
  const format = useFormatter();
  const show = (cell: string | number | null | undefined) => {
    if (cell === null || cell === undefined) return "–";
    return typeof cell === "number" ? format.number(cell, { maximumFractionDigits: 2 }) : cell;
  };
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-80 overflow-auto rounded-card"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={column} scope="col" className={cx(headCell, side(index))}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={String(row[0])} className="border-t border-line">
              <th scope="row" className="h-8 px-2 text-start font-medium">
                {show(row[0])}
              </th>
              {table.columns.slice(1).map((column, index) => (
                <td key={column} className="h-8 px-2 text-end whitespace-nowrap tabular-nums">
                  {show(row[index + 1])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const headCell =
  "sticky top-0 h-8 bg-surface px-2 text-xs font-medium whitespace-nowrap text-ink-2";

function side(index: number): string {
  return index === 0 ? "text-start" : "text-end";
}
