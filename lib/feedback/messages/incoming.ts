/** One mail as it came in, whatever way it was handed over. */
export type Incoming = {
  from: string;
  to: string[];
  subject: string;
  text: string;
  /** With its angle brackets; null when the sender gave none. */
  messageId: string | null;
  /** Written by a program: a notice of absence, a bounce. */
  isAutomatic: boolean;
};

// Blanks of one line only: a search that may run over line ends goes over all of them from each.
const quoteStart = [
  /^[ \t]*On .{6,200} wrote:[ \t]*$/m,
  /^[ \t]*Am .{6,200} schrieb .{0,200}:[ \t]*$/m,
  /^[ \t]*El .{6,200} escribió:[ \t]*$/m,
  /^[ \t]*Le .{6,200} a écrit\s?:[ \t]*$/m,
  /^-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Forwarded message) ?-{2,}/im,
  /^_{20,}[ \t]*$/m,
];

/** What somebody wrote anew, without the mail they answered; all of it when nothing else is left. */
export function withoutQuote(text: string): string {
  const plain = text.replaceAll("\r\n", "\n");
  const starts = quoteStart.map((pattern) => plain.search(pattern)).filter((place) => place >= 0);
  const own = plain.slice(0, starts.length > 0 ? Math.min(...starts) : undefined);
  const lines = own.split("\n").filter((one) => !one.startsWith(">"));
  const kept = lines.join("\n").trim();
  return kept || plain.trim();
}

/** Text that can be stored: no NUL, no half of a surrogate pair, at most `max` UTF-16 units. */
export function storable(text: string, max: number): string {
  return text
    .slice(0, max)
    .replaceAll("\0", "")
    .replace(/\p{Surrogate}/gu, "\uFFFD");
}

/** One line for a header or a list: control characters and line breaks become spaces. */
export const oneLine = (text: string, max: number): string =>
  storable(text, max * 4)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}/gu, "\uFFFD");

/** The bare address of `Name <a@b.c>` in lower case; null when there is none. */
export function bareAddress(text: string): string | null {
  const found = /[^\s<>"(),:;]{1,64}@[^\s<>"(),:;]{1,255}/.exec(text);
  return found ? found[0].toLowerCase() : null;
}
