import type { useTranslations } from "next-intl";
import type { ChartCell, ChartColumn } from "./chart-table";

type Words = ReturnType<typeof useTranslations<"charts">>;
type Ends = { low?: number | null; high?: number | null };

/** A column of figures; a file says what they are in, where the screen writes it beside them. */
export const unitColumn = (t: Words, name: string, unit: string): ChartColumn =>
  unit === "" ? name : { name, parts: [t("inUnit", { column: name, unit })] };

/**
 * A column of ranges: one on the screen, its two ends in columns of their own in a file, where
 * `column` may say more than the name on the screen.
 */
export const rangeColumn = (t: Words, column: string, name = column): ChartColumn => ({
  name,
  parts: [t("lowerOf", { column }), t("upperOf", { column })],
});

type Interval = { t: Words; digits: number; isShown: boolean };

/** The 95 % interval of a figure as a cell of its own; none where a chart shows no intervals. */
export const intervalCells = (row: Ends, { t, digits, isShown }: Interval): ChartCell[] =>
  isShown
    ? [
        rangeCell(row, (low, high) =>
          t("intervalRange", { low: low.toFixed(digits), high: high.toFixed(digits) }),
        ),
      ]
    : [];

/** A range in such a column; `text` writes both ends, and stands for neither where one is missing. */
export function rangeCell(
  { low, high }: Ends,
  text: (low: number, high: number) => string,
): ChartCell {
  if (typeof low !== "number" || typeof high !== "number") return null;
  return { value: [low, high], text: text(low, high) };
}
