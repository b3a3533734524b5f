type Origin = { before: WeakRef<object>; id: string };

// Remembered beside the rows, which stay plain data; a row of thousands is then found without a search.
const origins = new WeakMap<object, Origin>();

/** Notes that `after` is `before` but for the row with this id. */
export function noteChangedRow(before: object, after: object, id: string): void {
  origins.set(after, { before: new WeakRef(before), id });
}

/** The id of the only row in which `after` differs from `before`; null when that is not known. */
export function changedRow(before: object, after: object): string | null {
  const origin = origins.get(after);
  return origin?.before.deref() === before ? origin.id : null;
}
