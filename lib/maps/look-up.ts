/** The row of an id. Own keys only: an id is data from outside and must never reach the prototype. */
export function lookUp<Row>(rows: Readonly<Record<string, Row>>, id: string): Row | undefined {
  return Object.hasOwn(rows, id) ? rows[id] : undefined;
}
