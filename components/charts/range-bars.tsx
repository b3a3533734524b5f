import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { ChartCard } from "./chart-card";
import { rangeColumn, unitColumn } from "./chart-columns";

export type RangeRow = {
  id: string;
  label: string;
  /** Middle half and the middle, in one unit; null where nothing was measured. */
  q1: number | null;
  median: number | null;
  q3: number | null;
  /** The figures in words. */
  medianText: string;
  intervalText: string | null;
  quartilesText: string | null;
  /** Ends of the median's interval, in the unit of the values. */
  low: number | null;
  high: number | null;
  n: number;
  isFew: boolean;
  /** Stands where n is told, for example a button that shows the cases. */
  nSlot?: ReactNode;
};
type RangeBarsProps = {
  title: string;
  subtitle?: string;
  /** How the figure is made. */
  definition?: ReactNode;
  rows: RangeRow[];
  emptyText?: string;
  actions?: ReactNode;
  /** What the values are in, said in files, where they stand without words. */
  unit: string;
  className?: string;
};

/** The middle half of values as a bar with the median marked, on a common scale from zero. */
export function RangeBars(props: RangeBarsProps) {
  const { title, subtitle, definition, rows, emptyText, actions, unit, className } = props;
  const t = useTranslations("charts");
  const named = (column: string) => t("inUnit", { column, unit });
  const most = Math.max(0, ...rows.map(({ q3 }) => q3 ?? 0)) || 1;
  const shown = rows.filter(({ median }) => median !== null);
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      actions={actions}
      className={className}
      isEmpty={shown.length === 0}
      emptyText={emptyText}
      table={{
        columns: [
          t("stage"),
          unitColumn(t, t("median"), unit),
          rangeColumn(t, named(t("interval")), t("interval")),
          rangeColumn(t, named(t("quartiles")), t("quartiles")),
          t("cases"),
        ],
        rows: rows.map((row) => [
          row.label,
          { value: row.median, text: row.median === null ? null : row.medianText },
          { value: [row.low, row.high], text: row.intervalText },
          { value: [row.q1, row.q3], text: row.quartilesText },
          { value: row.n, slot: row.nSlot },
        ]),
      }}
    >
      <ul className="flex flex-col gap-2.5">
        {shown.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(0,7.5rem)_minmax(2rem,1fr)_11rem] items-center gap-3 max-sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="truncate text-ink-2" title={row.label}>
              {row.label}
            </span>
            <span
              aria-hidden
              className="keep-colour relative h-5 rounded-control bg-sunken max-sm:order-3 max-sm:col-span-2"
            >
              <span
                className={cx("absolute inset-y-0 rounded-control", row.isFew ? "bg-hatch" : "")}
                style={{
                  insetInlineStart: `${(100 * (row.q1 ?? 0)) / most}%`,
                  width: `${Math.max(0.5, (100 * ((row.q3 ?? 0) - (row.q1 ?? 0))) / most)}%`,
                  backgroundColor: row.isFew
                    ? undefined
                    : "color-mix(in oklab, var(--accent) 38%, var(--surface))",
                }}
              />
              <span
                className="absolute inset-y-0 w-0.5 bg-accent"
                style={{ insetInlineStart: `${(100 * (row.median ?? 0)) / most}%` }}
              />
            </span>
            <span className="text-end tabular-nums">
              <span className="font-semibold">{row.medianText}</span>
              <span className="block text-2xs text-ink-3">
                {row.intervalText && `${t("intervalShort", { range: row.intervalText })} · `}
                {row.nSlot ?? t("nShort", { count: row.n })}
                {row.isFew && ` · ${t("fewShort")}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </ChartCard>
  );
}
