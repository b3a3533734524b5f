const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** A receipt such as `7K3F-9QWX`: 40 random bits, without letters that look alike. */
export function newReceipt(randomBytes: Uint8Array): string {
  const signs = [...randomBytes.slice(0, 8)].map((byte) => letters[byte % letters.length]);
  return `${signs.slice(0, 4).join("")}-${signs.slice(4, 8).join("")}`;
}

/** Whether a text has the shape of a receipt; not whether it was ever given out. */
export function isReceipt(text: string): boolean {
  return /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/.test(text);
}
