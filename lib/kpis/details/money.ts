import { meanEstimate } from "@/lib/stats/means";
import { type Display, displayOfCustomers } from "../display";

type Counted = {
  period: "now" | "before";
  currency: string | null;
  buyers: number;
  orders: number;
  ordersSquared: number;
  priced: number;
  amount: number;
  amountSquared: number;
};

/** A mean with its interval, in major units of the currency for amounts. */
export type MoneyEstimate = {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  display: Display;
};
export type Money = {
  /** Null for orders that were sent without an amount. */
  currency: string | null;
  revenue: number | null;
  revenueBefore: number | null;
  orders: number;
  orderValue: MoneyEstimate;
  frequency: MoneyEstimate;
};

/** Revenue, order value and purchase frequency, one currency at a time, the commonest first. */
export function moneyOf(counts: readonly Counted[]): Money[] {
  const now = counts.filter(({ period }) => period === "now");
  return now
    .toSorted((a, b) => b.orders - a.orders)
    .map((row) => {
      const before = counts.find(
        ({ period, currency }) => period === "before" && currency === row.currency,
      );
      const scale = minorUnits(row.currency);
      return {
        currency: row.currency,
        revenue: row.priced > 0 ? row.amount / scale : null,
        revenueBefore: before && before.priced > 0 ? before.amount / scale : null,
        orders: row.orders,
        orderValue: mean({
          n: row.priced,
          sum: row.amount / scale,
          sumOfSquares: row.amountSquared / scale ** 2,
        }),
        frequency: mean({ n: row.buyers, sum: row.orders, sumOfSquares: row.ordersSquared }),
      };
    });
}

function mean(moments: { n: number; sum: number; sumOfSquares: number }): MoneyEstimate {
  const estimate = meanEstimate(moments, { low: 0, high: Number.MAX_VALUE });
  return {
    value: estimate?.mean ?? null,
    low: estimate?.interval?.low ?? null,
    high: estimate?.interval?.high ?? null,
    n: moments.n,
    display: displayOfCustomers(moments.n),
  };
}

/** Minor units of a currency's unit: 100 for most, 1 for yen, 1,000 for dinars. */
export function minorUnits(currency: string | null): number {
  if (currency === null) return 1;
  try {
    const format = new Intl.NumberFormat("en", { style: "currency", currency });
    return 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
  } catch {
    return 100;
  }
}
