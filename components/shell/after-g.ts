type Key = Pick<KeyboardEvent, "key" | "timeStamp" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** How long after "G" the place may follow. */
const sequenceMs = 1000;

let wentAt = Number.NEGATIVE_INFINITY;
let asked: { event: Key; isAfter: boolean } | null = null;

/** Whether a key is the second of "G then J", which leads to a page: nothing else may answer it, whoever asks. */
export function isAfterG(event: Key): boolean {
  if (asked?.event === event) return asked.isAfter;
  asked = { event, isAfter: event.timeStamp - wentAt < sequenceMs };
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isG = isPlain && event.key.toLowerCase() === "g";
  wentAt = isG ? event.timeStamp : Number.NEGATIVE_INFINITY;
  return asked.isAfter;
}
