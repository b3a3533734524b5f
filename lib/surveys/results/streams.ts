import { z } from "zod";
import { type Params, readFilters } from "@/lib/core/address";
import { id } from "@/lib/core/ids";
import { isStorable } from "@/lib/core/text";

const streams = z.strictObject({
  search: z.string().trim().max(200).refine(isStorable).optional(),
  /** Continues the verbatims after this inbox item. */
  before: id.optional(),
  /** Continues the responses after this one. */
  from: id.optional(),
});

/** Where an address stands in the streams of a results page. */
export function readStreams(params: Params) {
  const names = { q: "search", before: "before", from: "from" } as const;
  const { search = "", before, from } = readFilters(streams, params, names);
  return { search, before, from };
}
