import { lexicon } from "./lexicon";
import { polarityOfRating } from "./sentiment";
import { stopWords } from "./stop-words";

export type Comment = {
  id: string;
  text: string;
  emotion: number | null;
  /** Themes a person chose instead of ours. */
  corrected: readonly string[] | null;
};

export type Theme = {
  /** One or two words in their plain form: what a correction stores. */
  key: string;
  label: string;
  n: number;
  negative: number;
  positive: number;
  /** The comments it stands in, the shortest telling first. */
  quoteIds: string[];
};

const fewest = 3;
const mostThemes = 12;
const quotesEach = 3;

/** What a workspace's comments are about: words and pairs of words that come again and again. */
export function themesOf(comments: readonly Comment[]): Theme[] {
  const places = new Map<string, { ids: Set<string>; forms: Map<string, number> }>();
  for (const comment of comments) {
    for (const [key, form] of termsOf(comment)) {
      const place = places.get(key) ?? { ids: new Set<string>(), forms: new Map<string, number>() };
      place.ids.add(comment.id);
      place.forms.set(form, (place.forms.get(form) ?? 0) + 1);
      places.set(key, place);
    }
  }
  const chosen = new Set(comments.flatMap((comment) => comment.corrected ?? []));
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  return withoutParts([...places].filter(([key, { ids }]) => ids.size >= fewest || chosen.has(key)))
    .map(([key, { ids, forms }]) =>
      themeOf(
        key,
        forms,
        [...ids].flatMap((id) => byId.get(id) ?? []),
      ),
    )
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1))
    .slice(0, mostThemes);
}

/** The themes one comment would count for, in their plain form. */
export const keysOf = (text: string): string[] => [...termsOf({ text, corrected: null }).keys()];

type Place = { ids: Set<string>; forms: Map<string, number> };

/** A pair takes the place of a word that hardly ever stands without it. */
function withoutParts(places: [string, Place][]): [string, Place][] {
  const pairs = places.filter(([key]) => key.includes(" "));
  return places.filter(([key, { ids }]) => {
    if (key.includes(" ")) return !isWeakPair(key, ids.size, places);
    return !pairs.some(
      ([pair, place]) => pair.split(" ").includes(key) && place.ids.size >= 0.6 * ids.size,
    );
  });
}

function isWeakPair(pair: string, n: number, places: [string, Place][]): boolean {
  const parts = pair.split(" ");
  return places.some(([key, { ids }]) => parts.includes(key) && n < 0.6 * ids.size);
}

function themeOf(key: string, forms: Map<string, number>, comments: Comment[]): Theme {
  const rated = comments.flatMap(({ emotion }) =>
    emotion === null ? [] : [polarityOfRating(emotion)],
  );
  const [label = key] = [...forms].sort((a, b) => b[1] - a[1]).map(([form]) => form);
  const quotable = [...comments].sort((a, b) => tellingness(a.text) - tellingness(b.text));
  return {
    key,
    label,
    n: comments.length,
    negative: rated.filter((one) => one === "negative").length,
    positive: rated.filter((one) => one === "positive").length,
    quoteIds: quotable.slice(0, quotesEach).map(({ id }) => id),
  };
}

/** A quote of about eighty characters says most without being cut. */
const tellingness = (text: string): number => Math.abs(text.length - 80);

function termsOf({ text, corrected }: Pick<Comment, "text" | "corrected">): Map<string, string> {
  if (corrected) return new Map(corrected.map((key) => [key, key]));
  const terms = new Map<string, string>();
  for (const clause of text
    .slice(0, 4000)
    .toLowerCase()
    .split(/[^\p{L}\p{N}' -]+/u)) {
    const words = clause.match(/\p{L}[\p{L}'-]+/gu) ?? [];
    words.forEach((word, place) => {
      if (!isTelling(word)) return;
      terms.set(plainForm(word), word);
      const next = words[place + 1];
      if (next && isTelling(next))
        terms.set(`${plainForm(word)} ${plainForm(next)}`, `${word} ${next}`);
    });
  }
  return terms;
}

const isTelling = (word: string): boolean =>
  word.length > 2 &&
  !stopWords.has(word.replaceAll("'", "")) &&
  !lexicon.has(word.replaceAll("'", ""));

/** Plural and singular of an English noun count as one; other languages keep their forms. */
export function plainForm(word: string): string {
  const plain = word.replace(/'s?$/, "");
  if (/[^s]ies$/.test(plain) && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss)es$/.test(plain)) return plain.slice(0, -2);
  if (/[^su]s$/.test(plain) && plain.length > 3) return plain.slice(0, -1);
  return plain;
}
