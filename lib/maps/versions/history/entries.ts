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
  /** the earlier revision this brought back; null for ordinary changes */
  restored: number | null;
};

const typing = new Set<Sentence["verb"]>(["wrote", "renamed", "felt"]);

/** What was typed in bursts, or dragged more than once, is said once: from what it was to what it became. */
export function joinSentences(sentences: readonly Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const now of sentences) {
    const last = joined.at(-1);
    if (!last || !isMoreOf(last, now)) joined.push(now);
    else joined[joined.length - 1] = now.verb === "renamed" ? { ...now, title: last.title } : now;
  }
  return joined;
}

const isMoreOf = (one: Sentence, other: Sentence): boolean =>
  typing.has(one.verb) &&
  one.verb === other.verb &&
  one.id === other.id &&
  one.place === other.place;

const togetherMs = 5 * 60_000;

/**
 * Puts neighbouring entries of one person on one and the same thing together: a text that was typed
 * in bursts, a point that was dragged twice. The newest first, in and out.
 */
export function joinEntries(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const joined: HistoryEntry[] = [];
  for (const entry of entries) {
    const later = joined.at(-1);
    if (later && belongTogether(entry, later)) {
      joined[joined.length - 1] = {
        ...later,
        sentences: joinSentences([...entry.sentences, ...later.sentences]),
        batchIds: [...later.batchIds, ...entry.batchIds],
        from: entry.from,
        count: later.count + entry.count,
      };
    } else joined.push(entry);
  }
  return joined;
}

function belongTogether(earlier: HistoryEntry, later: HistoryEntry): boolean {
  const [one, other] = [earlier.sentences[0], later.sentences[0]];
  return (
    earlier.actorId === later.actorId &&
    later.from === earlier.to &&
    later.at.getTime() - earlier.at.getTime() < togetherMs &&
    earlier.sentences.length === 1 &&
    later.sentences.length === 1 &&
    one !== undefined &&
    other !== undefined &&
    isMoreOf(one, other)
  );
}
