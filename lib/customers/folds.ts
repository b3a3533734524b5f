/** The roll-up tables, and what their rows are counted by. Null in a key stands for "none". */
export const foldTables = {
  stage_days: {
    keys: ["map_id", "generation", "day", "stage_id", "persona_id", "channel_id"],
    counts: ["entered", "c1", "c7", "c14", "c30", "c90", "cany", "seconds", "events"],
  },
  chain_days: {
    keys: ["map_id", "generation", "day", "stage_id", "persona_id", "channel_id"],
    counts: ["c1", "c7", "c14", "c30", "c90", "cany"],
  },
  activity_days: {
    keys: ["map_id", "generation", "stage_id", "day", "previous_day", "persona_id"],
    counts: ["customers"],
  },
  journey_moves: {
    keys: [
      ...["map_id", "generation", "kind", "day"],
      ...["stage_id", "from_id", "to_id", "persona_id"],
    ],
    counts: ["moves", "ends"],
  },
  cohort_months: {
    keys: ["map_id", "generation", "cohort", "month_index", "persona_id", "channel_id"],
    counts: ["customers"],
  },
  buyer_days: {
    keys: ["day", "persona_id", "channel_id"],
    counts: ["buyers", "r30", "r60", "r90", "r180", "rany"],
  },
} as const;
export type FoldTable = keyof typeof foldTables;

export type FoldKey = readonly (string | number | null)[];
type Sum = { key: FoldKey; counts: number[] };

/** Differences to be added to the roll-ups: exact, whoever else adds to them. */
export type Folds = { readonly [Table in FoldTable]: Map<string, Sum> };

export const noFolds = (): Folds => ({
  stage_days: new Map(),
  chain_days: new Map(),
  activity_days: new Map(),
  journey_moves: new Map(),
  cohort_months: new Map(),
  buyer_days: new Map(),
});

/** Adds counts of one row, or takes them away. */
export type AddFold = (table: FoldTable, key: FoldKey, counts: readonly number[]) => void;

export function adder(folds: Folds, sign: 1 | -1): AddFold {
  return (table, key, counts) => {
    const sums = folds[table];
    const name = key.join();
    const sum = sums.get(name);
    if (!sum) {
      sums.set(name, { key, counts: counts.map((count) => sign * count) });
      return;
    }
    for (const [index, count] of counts.entries()) {
      sum.counts[index] = (sum.counts[index] ?? 0) + sign * count;
    }
  };
}

/**
 * The differences of one table without the rows that stay as they are, in one fixed order, so that
 * two writers never wait for each other in a circle.
 */
export function changedRows(folds: Folds, table: FoldTable): Sum[] {
  return [...folds[table]]
    .filter(([, { counts }]) => counts.some((count) => count !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum);
}
