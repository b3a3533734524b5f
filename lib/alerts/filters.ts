import { createLoader, createParser, parseAsString } from "nuqs/server";
import { id } from "@/lib/core/ids";

const parseAsId = createParser({
  parse: (text) => id.safeParse(text).data ?? null,
  serialize: (value: string) => value,
});

/** What the list of alerts is of, as it stands in its address. */
export const loadAlertParams = createLoader({
  map: parseAsString,
  /** The last alert of the page before. */
  before: parseAsId,
});
