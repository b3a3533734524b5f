import type { z } from "zod";

/** The parameters of an address, as the framework reads them. */
export type Params = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Filters from an address somebody may have edited: what does not fit its field is left out.
 * `names` says which parameter stands for which field; every field may be left out.
 */
export function readFilters<Filters>(
  schema: z.ZodType<Filters>,
  params: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, keyof Filters & string>>,
): Filters {
  const fitting = Object.entries(names)
    .map(([name, field]) => ({ [field]: params[name] || undefined }))
    .filter((one) => schema.safeParse(one).success);
  return schema.parse(Object.assign({}, ...fitting));
}

/** The same address with some of its parameters changed; null takes one away. */
export function addressOf(
  home: string,
  params: Params,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...params, ...changes })) {
    if (typeof value === "string" && value !== "") next.set(name, value);
  }
  return next.size > 0 ? `${home}?${next}` : home;
}
