type Cells = ReadonlyMap<string, readonly string[]>;

// The cells keep their identity until a card comes, goes or moves, so typing counts nothing again.
const counted = new WeakMap<Cells, ReadonlyMap<string, number>>();

/** How many cards a lane holds. */
export function countIn(cells: Cells, laneId: string): number {
  const known = counted.get(cells) ?? countAll(cells);
  counted.set(cells, known);
  return known.get(laneId) ?? 0;
}

function countAll(cells: Cells): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [key, ids] of cells) {
    const laneId = key.slice(0, key.indexOf("|"));
    counts.set(laneId, (counts.get(laneId) ?? 0) + ids.length);
  }
  return counts;
}
