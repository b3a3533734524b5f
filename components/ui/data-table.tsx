import type { ReactNode } from "react";
import { cx } from "./cx";
import { ScrollRegion } from "./scroll-region";

export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  isRowHeader?: boolean;
  className?: string;
};

type DataTableProps<Row> = {
  label: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
  footer?: ReactNode;
  maxHeight?: string;
  /** On phones a row becomes a card of its cells, so these must speak without their heads. */
  isStacked?: boolean;
};

const stacked =
  "max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block max-sm:[&_tr]:flex max-sm:[&_tr]:flex-wrap max-sm:[&_tr]:items-center max-sm:[&_tr]:gap-x-4 max-sm:[&_tr]:gap-y-2 max-sm:[&_tr]:p-3 max-sm:[&_td]:h-auto max-sm:[&_td]:p-0 max-sm:[&_th]:h-auto max-sm:[&_th]:basis-full max-sm:[&_th]:p-0";

/** A plain table that scrolls inside its own region, reachable by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, empty, footer, maxHeight, isStacked } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <ScrollRegion
      label={label}
      className="w-full max-w-full rounded-panel border border-line bg-surface"
      style={{ maxHeight }}
    >
      <table className={cx("w-full border-collapse text-start text-sm", isStacked && stacked)}>
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={headClasses(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line hover:bg-hover">
              {columns.map((column) => (
                <TableCell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot className="border-t border-line-strong">{footer}</tfoot>}
      </table>
    </ScrollRegion>
  );
}

function TableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const classes = cx("h-10 px-3 py-1.5", alignment(column), column.className);
  if (column.isRowHeader) {
    return (
      <th scope="row" className={cx(classes, "font-medium")}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={classes}>{column.cell(row)}</td>;
}

function headClasses<Row>(column: Column<Row>): string {
  return cx(
    "sticky top-0 z-10 h-9 bg-surface-2 px-3 text-xs font-medium whitespace-nowrap text-ink-2",
    alignment(column),
    column.className,
  );
}

function alignment<Row>(column: Column<Row>): string {
  return column.align === "end" ? "text-end tabular-nums" : "text-start";
}
