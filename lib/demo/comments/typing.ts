import type { Random } from "../random";

const misspellings: readonly [string, string][] = [
  ["definitely", "definately"],
  ["received", "recieved"],
  ["really", "realy"],
  ["which", "wich"],
  ["because", "becuase"],
  ["didn't", "didnt"],
  ["couldn't", "couldnt"],
  ["don't", "dont"],
  ["I've", "Ive"],
  ["it's", "its"],
  ["until", "untill"],
  ["delivery", "delivry"],
  ["friendly", "freindly"],
  ["week", "weak"],
  ["the", "teh"],
];

/** The text as it leaves hurried thumbs: mostly as it is, now and then with a slip. */
export function typed(text: string, random: Random): string {
  const slip = random.next();
  if (slip < 0.8) return text;
  if (slip < 0.86) return text.toLowerCase();
  if (slip < 0.9) return text.replace(/\.$/, "");
  if (slip < 0.92) return text.replace(/[.!]$/, "!!");
  if (slip < 0.97) return misspelled(text, random);
  return swapped(text, random);
}

function misspelled(text: string, random: Random): string {
  const known = misspellings.filter(([right]) => text.includes(right));
  const [first, ...rest] = known;
  if (!first) return text.replace(/\.$/, "");
  const [right, wrong] = random.pick([first, ...rest]);
  return text.replace(right, wrong);
}

/** Two neighbouring letters inside a long word change places. */
function swapped(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{6,}/g)];
  const [first, ...rest] = words;
  if (!first) return text;
  const word = random.pick([first, ...rest]);
  const at = word.index + random.whole(1, word[0].length - 3);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
