import { z } from "zod";
import { feedbackSources, feedbackStatuses } from "@/db/enums";
import { type Params, readFilters } from "@/lib/core/address";
import { id } from "@/lib/core/ids";
import { isStorable } from "@/lib/core/text";

/** How a rating reads on the emotion scale: below −0.5, between, above +0.5, or not rated. */
export const ratings = ["negative", "neutral", "positive", "none"] as const;

/** Which items the inbox shows. Left out means all of them. */
export const inboxFilters = z.strictObject({
  status: z.enum([...feedbackStatuses, "active"]).optional(),
  stageId: id.optional(),
  rating: z.enum(ratings).optional(),
  source: z.enum(feedbackSources).optional(),
  tagId: id.optional(),
  /** `1` shows only what should have been answered by now. */
  overdue: z.literal("1").optional(),
  /** A member's id, `me` or `nobody`. */
  assignee: z.union([id, z.literal("me"), z.literal("nobody")]).optional(),
  search: z.string().trim().max(200).refine(isStorable).optional(),
  /** Continues after this item of an earlier page. */
  after: id.optional(),
});
export type InboxFilters = z.output<typeof inboxFilters>;

const names = {
  status: "status",
  stage: "stageId",
  rating: "rating",
  source: "source",
  tag: "tagId",
  overdue: "overdue",
  assignee: "assignee",
  q: "search",
  after: "after",
} as const;

/** The parameters of an address that a saved filter keeps. */
export const keptParameters = Object.keys(names).filter((name) => name !== "after");

/**
 * Filters from an address. Without a status the inbox shows what is still to be done, with
 * `status=all` everything.
 */
export function filtersOf(params: Params): InboxFilters {
  const { status = "active", ...filters } = readFilters(inboxFilters, params, names);
  return params.status === "all" ? filters : { ...filters, status };
}
