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

export type Params = Readonly<Record<string, string | string[] | undefined>>;

const names = {
  status: "status",
  stage: "stageId",
  rating: "rating",
  assignee: "assignee",
  q: "search",
  after: "after",
} as const;

/**
 * Filters from an address; what does not read as a filter is left out. Without a status the inbox
 * shows what is still to be done, with `status=all` everything.
 */
export function filtersOf(params: Params): InboxFilters {
  const given = Object.entries(names).flatMap(([name, field]) => {
    const read = inboxFilters.safeParse({ [field]: params[name] });
    return read.success && params[name] ? [read.data] : [];
  });
  const isAll = params.status === "all" || given.some((one) => one.status);
  return Object.assign({}, isAll ? {} : { status: "active" }, ...given);
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
