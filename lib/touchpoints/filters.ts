import { z } from "zod";
import { type Params, readFilters } from "@/lib/core/address";
import { id } from "@/lib/core/ids";
import { prose } from "@/lib/core/text";
import { touchpointGaps } from "./coverage";

/** What a list of touchpoints can be narrowed by. */
export const touchpointFilters = z.strictObject({
  text: prose(120).optional(),
  channelId: id.optional(),
  ownerId: id.optional(),
  gap: z.enum(touchpointGaps).optional(),
  isArchived: z.boolean().default(false),
});
type TouchpointFilters = z.output<typeof touchpointFilters>;

const names = { text: "text", channel: "channelId", owner: "ownerId", gap: "gap" } as const;

/** Filters from an address; archived touchpoints are a list of their own. */
export function readTouchpointFilters(params: Params): TouchpointFilters {
  const filters = readFilters(touchpointFilters, params, names);
  return { ...filters, isArchived: params.state === "archived" };
}
