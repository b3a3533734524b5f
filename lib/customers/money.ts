/** Largest amount taken, in major units: far above any order, far below the loss of precision. */
export const largestAmount = 1e12;

/** ISO 4217 code as a sender writes it; three letters. */
export const isCurrency = (text: string): boolean => /^[A-Za-z]{3}$/.test(text);

/** Minor units (cents, or yen) of an amount in major units, by the currency's own digits. */
export function minorUnits(amount: number, currency: string | null): number {
  return Math.round(amount * 10 ** digitsOf(currency));
}

function digitsOf(currency: string | null): number {
  if (!currency) return 2;
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
