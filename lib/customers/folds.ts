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
  touchpoint_days: {
    keys: [
      ...["map_id", "generation", "touchpoint_id"],
      ...["day", "stage_id", "persona_id", "channel_id"],
    ],
    counts: ["entered", "c1", "c7", "c14", "c30", "c90", "cany"],
  },
  touchpoint_chains: {
    keys: [
      ...["map_id", "generation", "touchpoint_id"],
      ...["day", "stage_id", "persona_id", "channel_id"],
    ],
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
    keys: [
      ...["map_id", "generation", "cohort", "month_index"],
      ...["persona_id", "channel_id", "touchpoint_id"],
    ],
    counts: ["customers"],
  },
  buyer_days: {
    keys: ["day", "persona_id", "channel_id"],
    counts: ["buyers", "r30", "r60", "r90", "r180", "rany"],
  },
  order_days: {
    keys: [
      ...["day", "previous_day", "earlier_day", "currency_day", "alike_day"],
      ...["currency", "persona_id", "channel_id", "previous_channel_id"],
    ],
    counts: ["orders", "soon", "priced", "amount_minor"],
  },
} as const;
export type FoldTable = keyof typeof foldTables;

export type FoldKey = readonly (string | number | null)[];
type Sum = { key: FoldKey; counts: number[] };

/** Differences to be added to the roll-ups: exact, whoever else adds to them. */
export type Folds = {
  readonly sums: { readonly [Table in FoldTable]: Map<string, Sum> };
  /** A character for each part of a key: keys are looked up millions of times. */
  readonly places: Map<string | number | null, string>;
};

/** Nothing to add yet. */
export const noFolds = (): Folds => ({
  sums: {
    stage_days: new Map(),
    chain_days: new Map(),
    touchpoint_days: new Map(),
    touchpoint_chains: new Map(),
    activity_days: new Map(),
    journey_moves: new Map(),
    cohort_months: new Map(),
    buyer_days: new Map(),
    order_days: new Map(),
  },
  places: new Map(),
});

/** Adds counts of one row, or takes them away. */
export type AddFold = (table: FoldTable, key: FoldKey, counts: readonly number[]) => void;

/** Adds up differences in memory, those of a state that is gone with the sign turned. */
export function adder({ sums, places }: Folds, sign: 1 | -1): AddFold {
  return (table, key, counts) => {
    const name = nameOf(key, places);
    const sum = sums[table].get(name);
    if (!sum) {
      sums[table].set(name, { key, counts: counts.map((count) => sign * count) });
      return;
    }
    for (let index = 0; index < counts.length; index += 1) {
      sum.counts[index] = (sum.counts[index] ?? 0) + sign * (counts[index] ?? 0);
    }
  };
}

function nameOf(key: FoldKey, places: Folds["places"]): string {
  let name = "";
  for (const part of key) {
    let place = places.get(part);
    if (place === undefined) {
      place = characterAt(places.size);
      places.set(part, place);
    }
    name += place;
  }
  return name;
}

/** The characters that stand for themselves, one after the other; half of a pair does not. */
const characterAt = (place: number): string =>
  String.fromCodePoint(place < firstHalf ? place : place + 0x10000 - firstHalf);
const firstHalf = 0xd800;

/**
 * The differences of one table without the rows that stay as they are, in one fixed order, so that
 * two writers never wait for each other in a circle.
 */
export function changedRows(folds: Folds, table: FoldTable): Sum[] {
  return [...folds.sums[table].values()]
    .filter(({ counts }) => counts.some((count) => count !== 0))
    .map((sum) => ({ sum, name: sum.key.join() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ sum }) => sum);
}
