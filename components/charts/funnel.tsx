"use client";

import { TrendingDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "./chart-card";
import { rangeCell, rangeColumn, unitColumn } from "./chart-columns";

type FunnelStep = {
  id: string;
  label: string;
  count: number;
  /** Share of the step before, 0 to 1; null for the first step and where nothing is closed yet. */
  rate: number | null;
  /** Its 95 % interval, 0 to 1. */
  low?: number | null;
  high?: number | null;
  /** Customers whose window has not ended: neither lost nor won. */
  open?: number;
  isWeak?: boolean;
  /** Stands where the count is told, for example a button that shows the cases. */
  countSlot?: ReactNode;
  /** Customers of the step before who came no further. */
  lost?: number;
  lostSlot?: ReactNode;
  openSlot?: ReactNode;
};

type FunnelProps = {
  title: string;
  subtitle?: ReactNode;
  /** How the figure is made. */
  definition?: ReactNode;
  actions?: ReactNode;
  rows: FunnelStep[];
  /** Head of the table's column for the count, where it means something else. */
  countName?: string;
  emptyText?: string;
  className?: string;
};

export function Funnel({
  title,
  subtitle,
  definition,
  actions,
  rows,
  countName,
  emptyText,
  className,
}: FunnelProps) {
  const t = useTranslations("charts");
  const isFollowed = rows.some(({ lost }) => lost !== undefined);
  const hasRates = rows.some(({ rate }) => rate !== null);
  const hasRanges = rows.some(({ low }) => typeof low === "number");
  const most = Math.max(1, ...rows.map((row) => row.count + (row.open ?? 0)));
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      actions={actions}
      className={className}
      isEmpty={rows.every((row) => row.count === 0)}
      emptyText={emptyText}
      table={{
        columns: [
          t("step"),
          countName ?? t("count"),
          ...(hasRates ? [unitColumn(t, t("rate"), "%")] : []),
          ...(hasRanges ? [rangeColumn(t, t("interval"))] : []),
          ...(isFollowed ? [t("lost"), t("open")] : []),
        ],
        rows: rows.map((row) => [
          row.label,
          { value: row.count, slot: row.countSlot },
          ...(hasRates ? [rateCell(row.rate, t)] : []),
          ...(hasRanges ? [rangeCell(inPercent(row), (low, high) => rangeText(t, low, high))] : []),
          ...(isFollowed
            ? [
                { value: row.lost ?? null, slot: row.lostSlot },
                { value: row.open ?? null, slot: row.openSlot },
              ]
            : []),
        ]),
      }}
    >
      <ol className="flex flex-col gap-2 max-sm:gap-4">
        {rows.map((row, index) => (
          <FunnelLine key={row.id} row={row} index={index} most={most} />
        ))}
      </ol>
    </ChartCard>
  );
}

type Words = ReturnType<typeof useTranslations<"charts">>;

/** Whole percents, unless both ends would look alike. */
const rangeText = (t: Words, low: number, high: number): string =>
  t(Math.round(low) === Math.round(high) ? "percentRangeFine" : "percentRange", { low, high });

const rateCell = (rate: number | null, t: Words) =>
  rate === null ? null : { value: rate * 100, text: t("percent", { value: rate * 100 }) };

const inPercent = ({ low, high }: FunnelStep) => ({
  low: typeof low === "number" ? 100 * low : null,
  high: typeof high === "number" ? 100 * high : null,
});

function FunnelLine(props: { row: FunnelStep; index: number; most: number }) {
  const { row, index, most } = props;
  const t = useTranslations("charts");
  const format = useFormatter();
  const openKey = index === 0 ? "openCount" : "openSoFar";
  const strength = Math.max(45, 96 - index * 10);
  return (
    <li className="grid grid-cols-[minmax(0,6.5rem)_minmax(2rem,1fr)_11rem] items-center gap-x-3 gap-y-0.5 max-sm:grid-cols-1">
      <span className="truncate text-ink-2" title={row.label}>
        {row.label}
      </span>
      <span
        aria-hidden
        className="keep-colour flex h-7 overflow-hidden rounded-control bg-sunken max-sm:order-3 max-sm:h-4"
      >
        <span
          style={{
            width: `${(100 * row.count) / most}%`,
            backgroundColor: `color-mix(in oklab, var(--accent) ${strength}%, var(--surface))`,
          }}
        />
        {row.open ? (
          <span className="bg-hatch" style={{ width: `${(100 * row.open) / most}%` }} />
        ) : null}
      </span>
      <span className="flex flex-wrap items-baseline justify-end gap-x-1.5 text-end tabular-nums max-sm:justify-start max-sm:text-start">
        {row.countSlot || <span className="font-semibold">{format.number(row.count)}</span>}
        <StepRate row={row} />
        <span className="flex w-full flex-wrap items-baseline justify-end gap-x-1.5 text-2xs text-ink-3 max-sm:justify-start">
          {row.lostSlot && <span>{row.lostSlot}</span>}
          {row.open ? <span>{row.openSlot || t(openKey, { count: row.open })}</span> : null}
        </span>
      </span>
    </li>
  );
}

/** The share of the step before, with its interval; the weakest step is marked. */
function StepRate({ row: { rate, low, high, isWeak } }: { row: FunnelStep }) {
  const t = useTranslations("charts");
  const format = useFormatter();
  if (rate === null) return null;
  return (
    <>
      <span className={isWeak ? "font-medium text-danger" : "text-ink-3"}>
        {isWeak && (
          <TrendingDown role="img" aria-label={t("weakest")} size={12} className="me-0.5 inline" />
        )}
        {format.number(rate, { style: "percent", maximumFractionDigits: 0 })}
      </span>
      {typeof low === "number" && typeof high === "number" && (
        <span className="text-2xs text-ink-3">
          {t("intervalShort", { range: rangeText(t, 100 * low, 100 * high) })}
        </span>
      )}
    </>
  );
}
