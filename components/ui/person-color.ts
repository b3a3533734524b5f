const hues = [20, 45, 150, 175, 205, 235, 260, 285, 310, 335];

/** A steady background for a person, from the id alone; white text on it has at least 4.5:1. */
export function personColor(id: string): string {
  let hash = 0;
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `oklch(0.5 0.12 ${hues[hash % hues.length] ?? 260})`;
}
