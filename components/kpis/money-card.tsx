import { useFormatter, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { rangeCell, rangeColumn } from "@/components/charts/chart-columns";
import type { Money, MoneyEstimate } from "@/lib/kpis/details/money";
import { BehindButton } from "./behind-button";
import { refundsWord } from "./definition-text";

type Props = {
  money: Money[];
  countsRefunds: boolean;
  isCompared: boolean;
  className?: string;
};

/** Orders of the period, each currency by itself. */
export function MoneyCard({ money, countsRefunds, isCompared, className }: Props) {
  const t = useTranslations("kpis.money");
  const charts = useTranslations("charts");
  const format = useFormatter();
  const amount = (value: number | null, currency: string | null) => {
    if (value === null) return t("unknown");
    return currency
      ? format.number(value, { style: "currency", currency })
      : format.number(value, { maximumFractionDigits: 2 });
  };
  const plain = (value: number | null) =>
    value === null ? t("unknown") : format.number(value, { maximumFractionDigits: 2 });
  const range = ({ low, high }: MoneyEstimate, write: (value: number) => string) =>
    low === null || high === null ? null : t("range", { low: write(low), high: write(high) });
  const rangeText = (low: number, high: number) =>
    t("range", { low: plain(low), high: plain(high) });
  return (
    <ChartCard
      title={t("title")}
      subtitle={t("subtitle", { refunds: refundsWord(countsRefunds) })}
      definition={t("definition", { refunds: refundsWord(countsRefunds) })}
      className={className}
      isEmpty={money.length === 0}
      emptyText={t("none")}
      table={{
        columns: [
          t("currency"),
          t("revenue"),
          t("revenueBefore"),
          t("orders"),
          t("orderValue"),
          rangeColumn(charts, charts("rangeOf", { column: t("orderValue") })),
          t("frequency"),
          rangeColumn(charts, charts("rangeOf", { column: t("frequency") })),
          t("buyers"),
        ],
        rows: money.map((row) => [
          row.currency ?? t("noAmount"),
          row.revenue,
          row.revenueBefore,
          row.orders,
          row.orderValue.value,
          rangeCell(row.orderValue, rangeText),
          row.frequency.value,
          rangeCell(row.frequency, rangeText),
          row.frequency.n,
        ]),
      }}
    >
      <div className="flex flex-col gap-4">
        {money.map(({ currency, revenue, revenueBefore, orders, orderValue, frequency }) => (
          <dl
            key={currency ?? ""}
            className="grid grid-cols-3 gap-3 tabular-nums max-sm:grid-cols-2"
          >
            <Figure
              name={currency ? t("revenueIn", { currency }) : t("noAmount")}
              value={revenue === null ? t("unknown") : amount(revenue, currency)}
              notes={[
                t("ordersCount", { count: orders }),
                isCompared && revenueBefore !== null
                  ? t("before", { value: amount(revenueBefore, currency) })
                  : null,
              ]}
            />
            <Figure
              name={t("orderValue")}
              value={amount(orderValue.value, currency)}
              notes={[range(orderValue, (value) => amount(value, currency))]}
            />
            <Figure
              name={t("frequency")}
              value={plain(frequency.value)}
              notes={[range(frequency, plain)]}
            >
              <BehindButton label={t("buyers")} figure={{ kind: "buyers", which: "all", currency }}>
                {t("buyersCount", { count: frequency.n })}
              </BehindButton>
            </Figure>
          </dl>
        ))}
      </div>
    </ChartCard>
  );
}

type FigureProps = {
  name: string;
  value: string;
  notes: (string | null)[];
  children?: React.ReactNode;
};

function Figure({ name, value, notes, children }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd>
        <span className="block text-lg font-semibold">{value}</span>
        <span className="flex flex-col text-2xs text-ink-3">
          {notes.flatMap((note) => (note ? [<span key={note}>{note}</span>] : []))}
          {children && <span>{children}</span>}
        </span>
      </dd>
    </div>
  );
}
