import { z } from "zod";
import { feedbackStatuses } from "@/db/enums";
import { id } from "@/lib/core/ids";
import { isStorable } from "@/lib/core/text";

/** How a rating reads on the emotion scale: below −0.5, between, above +0.5, or not rated. */
export const ratings = ["negative", "neutral", "positive", "none"] as const;
export type Rating = (typeof ratings)[number];

export function ratingOf(emotion: number | null): Rating {
  if (emotion === null) return "none";
  if (emotion < -0.5) return "negative";
  return emotion > 0.5 ? "positive" : "neutral";
}

/** Which items the inbox shows. Left out means all of them. */
export const inboxFilters = z.strictObject({
  status: z.enum([...feedbackStatuses, "active"]).optional(),
  stageId: id.optional(),
  rating: z.enum(ratings).optional(),
  /** A member's id, `me` or `nobody`. */
  assignee: z.union([id, z.literal("me"), z.literal("nobody")]).optional(),
  search: z.string().trim().max(200).refine(isStorable).optional(),
  /** Continues after this item of an earlier page. */
  after: id.optional(),
});
export type InboxFilters = z.output<typeof inboxFilters>;

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Filters from an address; what does not read as a filter is left out. */
export function filtersOf(params: Params): InboxFilters {
  const named = ["status", "stageId", "rating", "assignee", "search"] as const;
  const given = named.flatMap((name) => {
    const value = params[name === "search" ? "q" : name === "stageId" ? "stage" : name];
    if (typeof value !== "string" || value === "") return [];
    const one = inboxFilters.safeParse({ [name]: value });
    return one.success ? [one.data] : [];
  });
  return Object.assign({}, ...given);
}
