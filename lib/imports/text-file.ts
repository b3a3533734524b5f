/** How much of a file is looked at, in bytes. */
export const lookedAtBytes = 64 * 1024;

/**
 * Whether the beginning of a file is text in UTF-8, as CSV files are here: not a spreadsheet, an
 * archive or a picture, nor text in another encoding. The last letter may be cut off.
 */
export function isUtf8Text(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
