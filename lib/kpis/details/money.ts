import { type Moments, meanEstimate } from "@/lib/stats/means";
import type { MoneyCount, MoneySpread } from "../counts/model";
import { type Display, displayOfCustomers } from "../display";

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

/** Orders of the period in all currencies. */
export const ordersOf = (counts: readonly MoneyCount[]): number =>
  counts.reduce((sum, { period, orders }) => sum + (period === "now" ? orders : 0), 0);

/**
 * Revenue, order value and purchase frequency, one currency at a time, the commonest first. `spread`
 * is of all buyers or of a sample, which tells how far their numbers lie apart.
 */
export function moneyOf(counts: readonly MoneyCount[], spread: readonly MoneySpread[]): Money[] {
  const now = counts.filter(({ period }) => period === "now");
  return now
    .toSorted((a, b) => b.orders - a.orders)
    .map((row) => {
      const before = counts.find(
        ({ period, currency }) => period === "before" && currency === row.currency,
      );
      const some = spread.find(({ currency }) => currency === row.currency);
      const scale = minorUnits(row.currency);
      return {
        currency: row.currency,
        revenue: row.priced > 0 ? row.amount / scale : null,
        revenueBefore: before && before.priced > 0 ? before.amount / scale : null,
        orders: row.orders,
        orderValue: mean(
          { n: row.priced, sum: row.amount / scale },
          some && {
            n: some.priced,
            sum: some.amount / scale,
            sumOfSquares: some.amountSquared / scale ** 2,
          },
        ),
        frequency: mean(
          { n: row.buyers, sum: row.orders },
          some && { n: some.buyers, sum: some.orders, sumOfSquares: some.ordersSquared },
        ),
      };
    });
}

/** A mean of many numbers, as far apart as those of a sample of them. */
function mean({ n, sum }: Omit<Moments, "sumOfSquares">, sample?: Moments): MoneyEstimate {
  const average = n === 0 ? 0 : sum / n;
  const variance = sample?.n ? sample.sumOfSquares / sample.n - (sample.sum / sample.n) ** 2 : 0;
  const moments =
    sample?.n === n ? sample : { n, sum, sumOfSquares: n * (variance + average ** 2) };
  const estimate = meanEstimate(moments, { low: 0, high: Number.MAX_VALUE });
  return {
    value: estimate?.mean ?? null,
    low: estimate?.interval?.low ?? null,
    high: estimate?.interval?.high ?? null,
    n,
    display: displayOfCustomers(n),
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
