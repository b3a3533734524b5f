/** Values that have broken databases, parsers and pages; none of them may break this product. */
export const hostileValues: unknown[] = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00 tail",
  "x".repeat(200_000),
  "'; drop table users; --",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  "%s%n%x",
  "{{7*7}}",
  "",
  " ",
  "\u202e gnirts",
  "00000000-0000-0000-0000-000000000000",
  "not-a-uuid",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 31,
  0.1,
  null,
  undefined,
  true,
  [],
  {},
  [[[[[[]]]]]],
  deep(10_000),
  JSON.parse('{"__proto__": {"isAdmin": true}}'),
  { constructor: { prototype: { isAdmin: true } } },
  new Array(5000).fill("x"),
  "9999-99-99",
  "0001-01-01",
  "+275760-09-13T00:00:00.001Z",
];

function deep(levels: number): unknown {
  let value: unknown = "bottom";
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

type Path = (string | number)[];

/** Every place inside a value, the whole first. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null || value instanceof Date) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** The value with something else at one place; the original stays as it is. */
export function withValueAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((inner, index) =>
      index === key ? withValueAt(inner, rest, replacement) : inner,
    );
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === key ? withValueAt(inner, rest, replacement) : inner,
    ]),
  );
}
