import { lookUp } from "./look-up";

type Rows<Row> = Readonly<Record<string, Row>>;

/**
 * Rows of which there may be thousands, in parts by the last character of their ids and within these by the one before
 * it: of one that changes only its part is copied, some twenty of 5,000. Plain data, and the same for the same rows
 * however they came together.
 */
export type Parts<Row> = { readonly parts: Rows<Rows<Rows<Row>>> };

export const noParts = { parts: {} } as const;

const outerOf = (id: string): string => id.slice(-1);
const innerOf = (id: string): string => id.slice(-2, -1);

/** These rows; of two with the same id the later one. */
export const inParts = <Row extends { id: string }>(rows: Iterable<Row>): Parts<Row> =>
  withRows<Row>(noParts, rows);

/** The rows with these, each in the place of that with its id where there is one. */
export function withRows<Row extends { id: string }>(
  { parts }: Parts<Row>,
  rows: Iterable<Row>,
): Parts<Row> {
  const list = [...rows];
  return {
    parts: changed(parts, grouped(list, outerOf), (outer = {}, own) =>
      changed(outer, grouped(own, innerOf), (inner = {}, few) => ({
        ...inner,
        ...Object.fromEntries(few.map((row) => [row.id, row])),
      })),
    ),
  };
}

function grouped<Row extends { id: string }>(rows: readonly Row[], nameOf: (id: string) => string) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = nameOf(row.id);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}

/** The values with those of the named groups made anew. */
function changed<Value, Row>(
  values: Rows<Value>,
  groups: ReadonlyMap<string, Row[]>,
  make: (before: Value | undefined, rows: Row[]) => Value,
): Rows<Value> {
  const made = [...groups].map(([name, rows]) => [name, make(lookUp(values, name), rows)] as const);
  return { ...values, ...Object.fromEntries(made) };
}

/** The row of an id, which may be anything that comes from outside; none for none. */
export function rowIn<Row>({ parts }: Parts<Row>, id: string | null | undefined): Row | undefined {
  const outer = lookUp(parts, outerOf(id ?? ""));
  const inner = outer && lookUp(outer, innerOf(id ?? ""));
  return inner && lookUp(inner, id ?? "");
}

/** All rows, in no order that means anything. */
export const rowsIn = <Row>({ parts }: Parts<Row>): Row[] =>
  Object.values(parts)
    .flatMap((outer) => Object.values(outer))
    .flatMap((inner) => Object.values(inner));

type Sides<Value> = { before: Value | undefined; after: Value | undefined };

/** Rows that are not the very same in both: what each was and what it is, as far as it was and is there. */
export function differing<Row>(before: Parts<Row>, after: Parts<Row>): Sides<Row>[] {
  return unlike(before.parts, after.parts).flatMap((outer) =>
    unlike(outer.before ?? {}, outer.after ?? {}).flatMap((inner) =>
      unlike(inner.before ?? {}, inner.after ?? {}),
    ),
  );
}

/** The loops make no objects for what has stayed: every letter has them run over all of a part. */
function unlike<Value>(before: Rows<Value>, after: Rows<Value>): Sides<Value>[] {
  const sides: Sides<Value>[] = [];
  for (const name in after) {
    if (before[name] !== after[name])
      sides.push({ before: lookUp(before, name), after: after[name] });
  }
  for (const name in before) {
    if (!Object.hasOwn(after, name)) sides.push({ before: before[name], after: undefined });
  }
  return sides;
}
