type Rows = Readonly<Record<string, object>>;
type Origin = { before: WeakRef<object>; id: string; ids: readonly string[] };

// Remembered beside the rows, which stay plain data; a row of thousands is then found without a search.
const origins = new WeakMap<object, Origin>();

/** Notes that `after` is `before` but for the row with this id; both have the same `ids`. */
export function noteChangedRow(
  before: Rows,
  after: Rows,
  { id, ids }: Pick<Origin, "id" | "ids">,
): void {
  origins.set(after, { before: new WeakRef(before), id, ids });
}

/** The id of the only row in which `after` differs from `before`; null when that is not known. */
export function changedRow(before: object, after: object): string | null {
  const origin = origins.get(after);
  return origin?.before.deref() === before ? origin.id : null;
}

/** The ids of rows in their order: listing those of thousands takes longer than copying the rows. */
export const idsOf = (rows: Rows): readonly string[] => origins.get(rows)?.ids ?? Object.keys(rows);
