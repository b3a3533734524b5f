/** Largest amount taken, in major units: far above any order, far below the loss of precision. */
export const largestAmount = 1e12;

/** ISO 4217 code as a sender writes it; three letters. */
export const isCurrency = (text: string): boolean => /^[A-Za-z]{3}$/.test(text);

/** Minor units (cents, or yen) of an amount in major units, by the currency's own digits. */
export function minorUnits(amount: number, currency: string | null): number {
  return Math.round(amount * 10 ** digitsOf(currency));
}

/** There are some hundreds of currencies, and orders come in millions. */
const known = new Map<string, number>();

function digitsOf(currency: string | null): number {
  if (!currency) return 2;
  const before = known.get(currency);
  if (before !== undefined) return before;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  if (known.size < 1000) known.set(currency, digits);
  return digits;
}
