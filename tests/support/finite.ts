/** Paths to every number inside of a value that is none, such as `tiles.nps.low`. A text of JSON would hide them. */
export function numbersThatAreNone(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    numbersThatAreNone(inner, path ? `${path}.${name}` : name),
  );
}
