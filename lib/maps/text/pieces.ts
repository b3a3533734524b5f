import type { Piece, TextDelta } from "./delta";

export const lengthOf = (piece: Piece): number =>
  "insert" in piece ? piece.insert.length : "retain" in piece ? piece.retain : piece.delete;

export const isInsertion = (piece: Piece | undefined) => piece !== undefined && "insert" in piece;
export const isDeletion = (piece: Piece | undefined) => piece !== undefined && "delete" in piece;

/** Adds a piece at the end of an edit and keeps the edit in the one form that says it shortest. */
export function push(delta: TextDelta, piece: Piece): void {
  if (lengthOf(piece) === 0) return;
  // Before or after what is deleted at the same place makes no difference: always before.
  const isAhead = "insert" in piece && isDeletion(delta.at(-1));
  const at = isAhead ? delta.length - 1 : delta.length;
  const joined = join(delta[at - 1], piece);
  if (joined) delta[at - 1] = joined;
  else delta.splice(at, 0, piece);
}

function join(last: Piece | undefined, next: Piece): Piece | null {
  if (!last) return null;
  if ("insert" in last && "insert" in next) return { insert: last.insert + next.insert };
  if ("retain" in last && "retain" in next) return { retain: last.retain + next.retain };
  if ("delete" in last && "delete" in next) return { delete: last.delete + next.delete };
  return null;
}

/** Without a retained end, which says nothing. */
export function chopped(delta: TextDelta): TextDelta {
  const last = delta.at(-1);
  return last && "retain" in last ? delta.slice(0, -1) : delta;
}

/** Walks through an edit in parts of any length; after its end everything is kept. */
export function readPieces(delta: TextDelta) {
  let index = 0;
  let offset = 0;
  const left = () => {
    const piece = delta[index];
    return piece ? lengthOf(piece) - offset : Number.POSITIVE_INFINITY;
  };
  return {
    isOver: () => index >= delta.length,
    next: (): Piece | undefined => delta[index],
    left,
    /** The next part, at most so long. */
    take(length = left()): Piece {
      const piece = delta[index] ?? { retain: length };
      const from = offset;
      const count = Math.min(length, left());
      offset += count;
      if (left() === 0) {
        index += 1;
        offset = 0;
      }
      if ("insert" in piece) return { insert: piece.insert.slice(from, from + count) };
      return "retain" in piece ? { retain: count } : { delete: count };
    },
  };
}
