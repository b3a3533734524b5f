import { createLoader, parseAsIsoDateTime, parseAsString } from "nuqs/server";

/** What the list of alerts is of, as it stands in its address. */
export const loadAlertParams = createLoader({
  map: parseAsString,
  before: parseAsIsoDateTime,
});
