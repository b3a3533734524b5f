const dividedNumber = /^[-+]?(\d[\d.,]*|[.,]\d+)$/;
const groups = /^[-+]?[1-9]\d{0,2}(,\d{3})+$/;
const spaces = /[\s\u00a0\u202f'’]/g;

/**
 * A number as people write it: "1,234.5", "1.234,50", "12 500" or "1.2"; NaN where it is none. A comma before
 * three digits parts thousands, as in "12,000": hardly anything is told in thousandths.
 * Powers of ten are none: what a spreadsheet writes so, it has rounded.
 */
export function writtenNumber(text: string): number {
  const plain = text.replace(spaces, "");
  if (!dividedNumber.test(plain)) return Number.NaN;
  const isComma = plain.lastIndexOf(",") > plain.lastIndexOf(".");
  return Number(
    isComma && !groups.test(plain)
      ? plain.replaceAll(".", "").replace(",", ".")
      : plain.replaceAll(",", ""),
  );
}
