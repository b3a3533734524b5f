/** One thing an edit does at its place in the text; lengths in UTF-16 units. */
export type Piece = { retain: number } | { insert: string } | { delete: number };

/** A change of a flat text, from its start: keep, insert, delete. What is left over is kept. */
export type TextDelta = Piece[];
