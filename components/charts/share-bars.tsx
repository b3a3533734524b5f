import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "./chart-card";
import { LegendItem } from "./legend-item";

/** Slots stand where a count is told, for example buttons that show the cases. */
export type ShareBar = {
  id: string;
  label: string;
  parts: { id: string; count: number; slot?: ReactNode }[];
  nSlot?: ReactNode;
};
type ShareBarsProps = {
  title: string;
  subtitle?: string;
  /** How the figure is made. */
  definition?: ReactNode;
  /** What the bars are made of, in one order, with their colours. */
  kinds: { id: string; label: string; color: string }[];
  rows: ShareBar[];
  emptyText?: string;
  className?: string;
};

/** What each row is made of, as shares of a whole. */
export function ShareBars(props: ShareBarsProps) {
  const { title, subtitle, definition, kinds, rows, emptyText, className } = props;
  const t = useTranslations("charts");
  const used = kinds.filter(({ id }) => rows.some((row) => countOf(row, id) > 0));
  return (
    <ChartCard
      title={title}
      subtitle={subtitle}
      definition={definition}
      className={className}
      isEmpty={used.length === 0}
      emptyText={emptyText}
      table={{
        columns: [
          t("stage"),
          t("events"),
          ...used.map(({ label }) => ({
            name: label,
            parts: [
              t("inUnit", { column: label, unit: t("unitEvents") }),
              t("inUnit", { column: label, unit: "%" }),
            ],
          })),
        ],
        rows: rows.map((row) => [
          row.label,
          { value: totalOf(row), slot: row.nSlot },
          ...used.map(({ id }) => ({
            value: [countOf(row, id), shareOf(row, id)],
            slot: (
              <>
                {t("percent", { value: shareOf(row, id) })}{" "}
                <span className="text-ink-3">
                  {row.parts.find((part) => part.id === id)?.slot ?? countOf(row, id)}
                </span>
              </>
            ),
          })),
        ]),
      }}
    >
      <ul className="flex flex-col gap-2.5">
        {rows.map((row) => (
          <li
            key={row.id}
            className="grid grid-cols-[minmax(0,7.5rem)_minmax(2rem,1fr)_4.5rem] items-center gap-3"
          >
            <span className="truncate text-ink-2" title={row.label}>
              {row.label}
            </span>
            <span
              role="img"
              aria-label={used
                .map(
                  ({ id, label }) => `${label} ${t("percentWhole", { value: shareOf(row, id) })}`,
                )
                .join(", ")}
              className="keep-colour flex h-5 gap-px overflow-hidden rounded-control bg-sunken"
            >
              {used
                .filter(({ id }) => countOf(row, id) > 0)
                .map(({ id, label, color }) => (
                  <span
                    key={id}
                    title={`${label}: ${t("percent", { value: shareOf(row, id) })}`}
                    style={{
                      width: `${shareOf(row, id)}%`,
                      backgroundColor: color,
                    }}
                  />
                ))}
            </span>
            <span className="text-end text-2xs text-ink-3 tabular-nums">
              {row.nSlot ?? t("nShort", { count: totalOf(row) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap gap-x-3 gap-y-1">
        {used.map(({ id, label, color }) => (
          <LegendItem key={id} mark="dot" color={color}>
            {label}
          </LegendItem>
        ))}
      </p>
    </ChartCard>
  );
}

const countOf = (row: ShareBar, id: string): number =>
  row.parts.find((part) => part.id === id)?.count ?? 0;

const totalOf = ({ parts }: ShareBar): number => parts.reduce((sum, { count }) => sum + count, 0);

/** Of the row, in percent. */
function shareOf(row: ShareBar, id: string): number {
  const total = totalOf(row);
  return total > 0 ? (100 * countOf(row, id)) / total : 0;
}
