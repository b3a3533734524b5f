import type { Sentence } from "./words";

/** One thing somebody did: a batch of the log, or several that belong together. */
export type HistoryEntry = {
  batchIds: string[];
  actorId: string | null;
  actorName: string | null;
  /** revisions before the first and after the last change of the entry */
  from: number;
  to: number;
  at: Date;
  /** how many things were changed */
  count: number;
  /** the first few changes in words */
  sentences: Sentence[];
  /** how many changes the words leave out */
  rest: number;
  /** the earlier revision this brought back; null for ordinary changes */
  restored: number | null;
};

const typing = new Set<Sentence["verb"]>(["wrote", "renamed", "felt"]);

/**
 * What was typed in bursts, or dragged more than once, is said once: from what it was to what it became.
 * What was added empty and then written, or named anew, is said as added by that name; what went away
 * as empty as it came is not said at all.
 */
export function joinSentences(sentences: readonly Sentence[]): Sentence[] {
  return sentences.reduce<Sentence[]>(joinOne, []);
}

function joinOne(before: Sentence[], now: Sentence): Sentence[] {
  const at = before.findLastIndex((one) => one.entity === now.entity && one.id === now.id);
  const last = before[at];
  if (last && isMoreOf(last, now))
    return before.with(at, now.verb === "renamed" ? { ...now, title: last.title } : now);
  if (last?.verb !== "added") return [...before, now];
  if (now.verb === "wrote" && last.wasEmpty) return before.with(at, { ...last, title: now.title });
  if (now.verb === "renamed") return named(before, last, now.value);
  return now.verb === "deleted" && last.wasEmpty && now.wasEmpty
    ? before.toSpliced(at, 1)
    : [...before, now];
}

const isMoreOf = (one: Sentence, other: Sentence): boolean =>
  typing.has(one.verb) && one.verb === other.verb && one.place === other.place;

/** What was added to a stage of the same go is in the stage as it came to be called. */
function named(before: readonly Sentence[], added: Sentence, title: string): Sentence[] {
  const isInside = (one: Sentence) => added.entity === "stage" && one.place === added.title;
  return before.map((one) => {
    if (one === added) return { ...one, title };
    return isInside(one) ? { ...one, place: title } : one;
  });
}

const togetherMs = 5 * 60_000;
const mostSentences = 6;

/**
 * Puts neighbouring entries of one person on one and the same thing together: a text that was typed
 * in bursts, a point that was dragged twice, a card that was added and then written. Those of which
 * nothing is left are let go. The newest first, in and out.
 */
export function joinEntries(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const joined: { entry: HistoryEntry; since: Date }[] = [];
  for (const entry of entries.toReversed()) {
    const last = joined.at(-1);
    const both = last ? together(last.entry, entry, last.since) : null;
    if (both) joined.pop();
    if (both && last && both.sentences.length > 0) joined.push({ ...last, entry: both });
    if (!both) joined.push({ entry, since: entry.at });
  }
  return joined.map(({ entry }) => entry).reverse();
}

/** Two entries as one; null where they are about different things or moments. */
function together(earlier: HistoryEntry, later: HistoryEntry, since: Date): HistoryEntry | null {
  const isOneGo =
    earlier.actorId === later.actorId &&
    later.from === earlier.to &&
    later.at.getTime() - since.getTime() < togetherMs &&
    [earlier, later].every((one) => one.restored === null && one.rest === 0);
  if (!isOneGo) return null;
  const sentences = joinSentences([...earlier.sentences, ...later.sentences]);
  const isSaidTwice = sentences.length < earlier.sentences.length + later.sentences.length;
  if (!isSaidTwice || sentences.length > mostSentences) return null;
  return {
    ...later,
    sentences,
    batchIds: [...later.batchIds, ...earlier.batchIds],
    from: earlier.from,
    count: later.count + earlier.count,
  };
}
