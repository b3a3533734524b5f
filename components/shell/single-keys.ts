const name = "single-keys";

/** Longer than from one key of a sentence to the next. */
const pauseMs = 1500;
let sentenceEnds = Number.NEGATIVE_INFINITY;

/** Lets the rest of a sentence go whose field has just been taken away, until whoever types it pauses. */
export function letSentenceGo(now = performance.now()): void {
  sentenceEnds = now + pauseMs;
}

/** Whether a key still belongs to such a sentence, which goes on with it. */
export function isMidSentence(now = performance.now()): boolean {
  if (now >= sentenceEnds) return false;
  letSentenceGo(now);
  return true;
}

/** Whether a letter alone does something now. */
export const hasSingleKeys = (): boolean => !isMidSentence() && wantsSingleKeys();

/** Whether letters alone may do something; a person who speaks to the computer may have turned that off. */
export function wantsSingleKeys(): boolean {
  try {
    return localStorage.getItem(name) !== "off";
  } catch {
    return true;
  }
}

export function rememberSingleKeys(isOn: boolean): void {
  try {
    localStorage.setItem(name, isOn ? "on" : "off");
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
}
