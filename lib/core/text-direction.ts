const rightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]);

/** Whether a locale such as "ar" or "fa-IR" is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  return rightToLeft.has(locale.split("-")[0]?.toLowerCase() ?? "");
}
