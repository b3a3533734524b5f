/** `{{q0123456789ab}}`, `{{name}}` or `{{name|friend}}`: an earlier answer, or what stands for none. */
const place = /\{\{\s*([a-z][a-z0-9_]{0,29})\s*(?:\|([^{}]{0,60}))?\}\}/g;

export type Piece = { text: string } | { name: string; fallback: string };

/** A text cut into its own words and the places where an earlier answer stands. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(place)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    pieces.push({ name: found[1] ?? "", fallback: (found[2] ?? "").trim() || "…" });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The names a text quotes. */
export function pipedNames(text: string): string[] {
  return piecesOf(text).flatMap((piece) => ("name" in piece ? [piece.name] : []));
}

/** Names replaced by others, such as those of a question that another has taken the place of. */
export function renamePiped(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replace(place, (whole, name: string) => {
    const to = renamed.get(name);
    return to === undefined ? whole : whole.replace(name, () => to);
  });
}
