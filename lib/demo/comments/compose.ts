import type { PersonaKey } from "../model";
import type { Random } from "../random";
import type { Fragments } from "./model";
import { typed } from "./typing";

/** What fills the gaps of a sentence. */
export type Slots = { item: string; day: string; lateDays: number; persona: PersonaKey };
type Comment = { text: string; theme: string };

/** Themes only one persona speaks of. */
const ownThemes: Readonly<Record<string, PersonaKey>> = {
  plants: "helen",
  crew: "marcus",
  assembly: "marcus",
};
const cities = ["Leicester", "Swindon", "Reading", "Doncaster", "Peterborough", "Crewe"] as const;
const names = ["Amira", "Josh", "Bethan", "Owen", "Farah", "Gemma", "Callum"] as const;
const numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine"];
const mostTries = 12;

/** Tells one comment after the other, hardly ever the same twice. */
export function commentWriter(random: Random) {
  const told = new Set<string>();
  return (fragments: Fragments, slots: Slots, without: readonly string[] = []): Comment => {
    let comment = compose(fragments, slots, { random, without });
    for (let tries = 1; told.has(comment.text) && tries < mostTries; tries += 1) {
      comment = compose(fragments, slots, { random, without });
    }
    told.add(comment.text);
    return comment;
  };
}

type Choice = { random: Random; without: readonly string[] };

function compose(fragments: Fragments, slots: Slots, { random, without }: Choice): Comment {
  if (random.chance(0.13)) {
    return { theme: "short", text: finish([random.pick(fragments.shorts)], slots, random) };
  }
  const themes = Object.entries(fragments.mains).filter(
    ([theme]) => (ownThemes[theme] ?? slots.persona) === slots.persona && !without.includes(theme),
  );
  const [theme, mains] = themes[random.weighted(themes.map(([, list]) => list.length))] ?? [];
  if (!theme || !mains) return { theme: "short", text: random.pick(fragments.shorts) };
  const sentences: string[] = [random.pick(mains)];
  if (random.chance(0.46)) sentences.push(random.pick(fragments.details));
  if (random.chance(0.22)) sentences.push(random.pick(fragments.closers));
  return { theme, text: finish(sentences, slots, random) };
}

function finish(sentences: readonly string[], slots: Slots, random: Random): string {
  const { item, day, lateDays } = slots;
  const late = (random.chance(0.5) && numbers[lateDays - 2]) || String(lateDays);
  const fill = (sentence: string) =>
    sentence
      .replaceAll("{item}", random.chance(0.3) ? item.replace("the ", "my ") : item)
      .replaceAll("{day}", day)
      .replaceAll("{late}", late)
      .replaceAll("{city}", random.pick(cities))
      .replaceAll("{name}", random.pick(names));
  const text = sentences.map((sentence) => capitalised(fill(sentence), sentence)).join(" ");
  return typed(text, random);
}

/** A gap filled at the start of a sentence; who began in lower case meant it. */
const capitalised = (text: string, pattern: string): string =>
  pattern.startsWith("{") ? text.charAt(0).toUpperCase() + text.slice(1) : text;
