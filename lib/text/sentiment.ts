import { degrees, lexicon, negations } from "./lexicon";
import { patterns } from "./patterns";
import type { Polarity } from "./polarity";

/** Beyond these a text leans to one side. */
const leansAt = 0.9;
/** Beyond these a text speaks so plainly that a rating to the contrary is a contradiction. */
const plainAt = 2;
/** From this share of the other side on a comment praises and blames alike. */
const mixedAt = 0.3;
const reach = 3;
const clauseEnd = /[.!?;,|()]+|\b(?:but|yet|although|however|though)\b/;
const longest = 4000;

/** What a comment says for and against, both 0 or more and without an upper bound. */
type Weights = { praise: number; blame: number };

/**
 * How an English comment leans: below 0 it hurts, above 0 it pleases, by the words of an own lexicon
 * with negation and degree, and by turns of phrase of service comments.
 */
export function scoreOf(text: string): number {
  const { praise, blame } = weigh(text);
  return praise - blame;
}

function weigh(text: string): Weights {
  let rest = text.slice(0, longest).toLowerCase().replaceAll("’", "'");
  const weights = { praise: 0, blame: 0 };
  const add = (value: number) => {
    if (value > 0) weights.praise += value;
    else weights.blame -= value;
  };
  for (const { find, score } of patterns) {
    rest = rest.replace(find, () => {
      add(score);
      return " | ";
    });
  }
  for (const clause of rest.split(clauseEnd)) add(clauseScore(clause));
  return weights;
}

/** Which way a comment leans; one that praises and blames alike leans neither way. */
export function polarityOf(text: string): Polarity {
  const { praise, blame } = weigh(text);
  const lesser = Math.min(praise, blame) / Math.max(praise, blame, 1);
  if (lesser > mixedAt) return "neutral";
  if (praise - blame <= -leansAt) return "negative";
  return praise - blame >= leansAt ? "positive" : "neutral";
}

/** Polarity on the emotion scale, −2 … +2. */
export function polarityOfRating(emotion: number): Polarity {
  if (emotion < -0.5) return "negative";
  return emotion > 0.5 ? "positive" : "neutral";
}

export type Reading = {
  polarity: Polarity | null;
  from: "rating" | "text" | null;
  isContradiction: boolean;
};

/**
 * What a comment says: the rating decides; the words decide where nothing was rated and they can be
 * read. A rating of one kind with words that plainly say the other is a contradiction.
 */
export function readComment(text: string, emotion: number | null, isReadable = true): Reading {
  const score = isReadable && text.trim() !== "" ? scoreOf(text) : null;
  if (emotion === null) {
    const polarity = score === null ? null : polarityOf(text);
    return { polarity, from: polarity ? "text" : null, isContradiction: false };
  }
  const polarity = polarityOfRating(emotion);
  const isContradiction =
    score !== null &&
    ((polarity === "positive" && score <= -plainAt) ||
      (polarity === "negative" && score >= plainAt));
  return { polarity, from: "rating", isContradiction };
}

function clauseScore(clause: string): number {
  const words = clause.match(/[\p{L}'-]+/gu) ?? [];
  let sum = 0;
  words.forEach((word, place) => {
    const value = lexicon.get(word.replaceAll("'", ""));
    if (value === undefined) return;
    const before = words
      .slice(Math.max(0, place - reach), place)
      .map((one) => one.replaceAll("'", ""));
    const isTurned = before.some((one) => negations.has(one));
    const degree = degrees.get(before.at(-1) ?? "") ?? 1;
    sum += value * degree * (isTurned ? -0.8 : 1);
  });
  return sum;
}
