import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { ChartCard } from "./chart-card";
import type { ChartCell, ChartColumn } from "./chart-table";

export type HeatCell = {
  /** Percent, 0 to 100; null where nothing can be known yet. */
  value: number | null;
  low?: number | null;
  high?: number | null;
  n: number;
  isImmature?: boolean;
  /** Stands where the value is told, for example a button that shows the cases. */
  slot?: ReactNode;
};
type HeatMapProps = {
  title: string;
  subtitle?: string;
  /** How the figure is made. */
  definition?: ReactNode;
  /** Names the rows. */
  corner: string;
  /** Names what a row's size counts; customers where it is left out. */
  counted?: string;
  columns: string[];
  rows: {
    id: string;
    label: string;
    /** The label as files have it, where spreadsheets would take the short one for a day. */
    fileLabel?: string;
    size: number;
    cells: (HeatCell | null)[];
  }[];
  emptyText?: string;
  className?: string;
};

/** Shares over cohorts and times; cells whose time has not ended are hatched. */
export function HeatMap(props: HeatMapProps) {
  const { title, subtitle, definition, corner, columns, rows, emptyText, className } = props;
  const t = useTranslations("charts");
  const counted = props.counted ?? t("count");
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      className={className}
      isEmpty={rows.length === 0}
      emptyText={emptyText}
      table={{
        columns: [corner, counted, ...columns.flatMap((column) => [column, rangeOf(t, column)])],
        rows: rows.map((row) => [
          { value: row.fileLabel ?? row.label, text: row.label },
          row.size,
          ...columns.flatMap((_, index) => tableCells(t, row.cells[index] ?? null)),
        ]),
      }}
    >
      <ScrollRegion label={t("plotOf", { title })} className="rounded-card">
        <table className="w-full border-separate border-spacing-0.5 text-xs tabular-nums">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="text-ink-3">
              <th scope="col" className="px-1 text-start font-normal">
                {corner}
              </th>
              <th scope="col" className="px-1 text-end font-normal">
                {counted}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="min-w-11 px-1 font-normal">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th
                  scope="row"
                  className="px-1 text-start font-medium whitespace-nowrap text-ink-2"
                >
                  {row.label}
                </th>
                <td className="px-1 text-end text-ink-3">{row.size}</td>
                {columns.map((column, index) => (
                  <Cell key={column} cell={row.cells[index] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </ChartCard>
  );
}

type Words = ReturnType<typeof useTranslations<"charts">>;

function rangeOf(t: Words, column: string): ChartColumn {
  const name = t("rangeOf", { column });
  const ends = [t("lowerOf", { column: name }), t("upperOf", { column: name })];
  return { name, parts: [...ends, t("casesOf", { column }), t("remarkOf", { column })] };
}

function tableCells(t: Words, cell: HeatCell | null): ChartCell[] {
  if (!cell || cell.value === null) return [null, null];
  const { value, low = null, high = null, n, isImmature, slot } = cell;
  const range = low !== null && high !== null && `${low.toFixed(1)} – ${high.toFixed(1)}`;
  const remark = isImmature ? t("immature") : null;
  return [
    { value, slot },
    { value: [low, high, n, remark], text: [range, remark].filter(Boolean).join(", ") || null },
  ];
}

function Cell({ cell }: { cell: HeatCell | null }) {
  const t = useTranslations("charts");
  if (!cell || cell.value === null) return <td />;
  const { value, low, high, n, isImmature } = cell;
  // Dark enough to be told apart, light enough for the figure on it.
  const strength = Math.round(6 + 0.6 * value);
  const hint = t("heatHint", {
    low: (low ?? value).toFixed(0),
    high: (high ?? value).toFixed(0),
    n,
  });
  return (
    <td
      title={isImmature ? `${hint} · ${t("immature")}` : hint}
      className={cx("keep-colour h-7 rounded-control text-center text-ink", n < 30 && "italic")}
      style={{
        backgroundColor: `color-mix(in oklab, var(--accent) ${strength}%, var(--surface))`,
        outline: isImmature ? "1.5px dashed var(--line-strong)" : undefined,
        outlineOffset: "-2px",
      }}
    >
      <span>{cell.slot ?? value.toFixed(0)}</span>
      {isImmature && <span className="sr-only"> {t("immature")}</span>}
    </td>
  );
}
