import { z } from "zod";
import { id } from "@/lib/core/ids";
import { prose } from "@/lib/core/text";
import { touchpointGaps } from "./coverage";

/** What a list of touchpoints can be narrowed by. */
export const touchpointFilters = {
  text: prose(120).optional(),
  channelId: id.optional(),
  ownerId: id.optional(),
  gap: z.enum(touchpointGaps).optional(),
  isArchived: z.boolean().default(false),
};
type Filters = z.output<z.ZodObject<typeof touchpointFilters>>;
type SearchParams = Record<string, string | string[] | undefined>;

/** Filters from an address somebody may have edited: what does not fit is left out. */
export function readTouchpointFilters(params: SearchParams): Filters {
  const read = <T>(schema: z.ZodType<T>, name: string): T | undefined =>
    schema.safeParse(params[name] || undefined).data;
  return {
    text: read(touchpointFilters.text, "text"),
    channelId: read(touchpointFilters.channelId, "channel"),
    ownerId: read(touchpointFilters.ownerId, "owner"),
    gap: read(touchpointFilters.gap, "gap"),
    isArchived: params.state === "archived",
  };
}
