import { lookUp } from "./look-up";

type Rows<Row> = Readonly<Record<string, Row>>;

/**
 * Rows of which there may be thousands, in parts by the last character of their ids: of one that changes only its part
 * is copied. Plain data, and the same for the same rows however they came together.
 */
export type Parts<Row> = { readonly parts: Rows<Rows<Row>> };

export const noParts = { parts: {} } as const;

const partOf = (id: string): string => id.slice(-1);

/** These rows; of two with the same id the later one. */
export const inParts = <Row extends { id: string }>(rows: Iterable<Row>): Parts<Row> =>
  withRows<Row>(noParts, rows);

/** The rows with these, each in the place of that with its id where there is one. */
export function withRows<Row extends { id: string }>(
  { parts }: Parts<Row>,
  rows: Iterable<Row>,
): Parts<Row> {
  const fresh = new Map<string, [string, Row][]>();
  for (const row of rows) {
    const part = fresh.get(partOf(row.id));
    if (part) part.push([row.id, row]);
    else fresh.set(partOf(row.id), [[row.id, row]]);
  }
  const changed = [...fresh].map(([name, part]) => {
    const after = { ...parts[name], ...Object.fromEntries(part) };
    return [name, after] as const;
  });
  return { parts: { ...parts, ...Object.fromEntries(changed) } };
}

/** The row of an id, which may be anything that comes from outside; none for none. */
export function rowIn<Row>({ parts }: Parts<Row>, id: string | null | undefined): Row | undefined {
  const part = lookUp(parts, partOf(id ?? ""));
  return part && lookUp(part, id ?? "");
}

/** All rows, in no order that means anything. */
export const rowsIn = <Row>({ parts }: Parts<Row>): Row[] =>
  Object.values(parts).flatMap((part) => Object.values(part));

type Sides<Row> = { before: Row | undefined; after: Row | undefined };

/** Rows that are not the very same in both: what each was and what it is, as far as it was and is there. */
export function differing<Row>(before: Parts<Row>, after: Parts<Row>): Sides<Row>[] {
  const names = new Set([...Object.keys(before.parts), ...Object.keys(after.parts)]);
  return [...names].flatMap((name) => {
    const [old, now] = [before.parts[name] ?? {}, after.parts[name] ?? {}];
    return old === now ? [] : differingRows(old, now);
  });
}

/** The loops make no objects for rows that stayed: every letter has them run over hundreds. */
function differingRows<Row>(before: Rows<Row>, after: Rows<Row>): Sides<Row>[] {
  const sides: Sides<Row>[] = [];
  for (const id in after) {
    if (before[id] !== after[id]) sides.push({ before: lookUp(before, id), after: after[id] });
  }
  for (const id in before) {
    if (!Object.hasOwn(after, id)) sides.push({ before: before[id], after: undefined });
  }
  return sides;
}
