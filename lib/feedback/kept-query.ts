import { filtersOf, keptParameters } from "./filters";

/** The part of an address's query that filters, without what is none and in one order. */
export function keptQuery(query: string): string {
  const given = new URLSearchParams(query);
  const params = Object.fromEntries(given);
  const kept = new URLSearchParams();
  const understood = new Set(Object.values(filtersOf(params)).map(String));
  for (const name of keptParameters) {
    const value = given.get(name)?.trim();
    if (value && (understood.has(value) || value === "all")) kept.set(name, value);
  }
  return kept.toString();
}
