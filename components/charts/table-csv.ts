import { csvFile } from "@/lib/core/csv";
import { type ChartTable, cellValues, columnParts } from "./chart-table";

/**
 * A chart's rows as a CSV file: a head for each column, bounds of an interval in columns of their own,
 * numbers with at most four decimals.
 */
export function tableCsv({ columns, rows }: ChartTable): string {
  const parts = columns.map(columnParts);
  const lines = rows.map((row) =>
    parts.flatMap((names, index) => {
      const values = cellValues(row[index]);
      return names.map((_, place) => rounded(values[place] ?? null));
    }),
  );
  return csvFile([parts.flat(), ...lines]);
}

const rounded = (value: string | number | null) =>
  typeof value === "number" ? Number(value.toFixed(4)) : value;
