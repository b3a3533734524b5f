import type { Context } from "@/lib/core/context";
import { listPlaces } from "@/lib/surveys/places/queries";
import { listPeople } from "@/lib/workspaces/queries";
import type { InboxFilters } from "../filters";
import { getFeedback } from "../items/queries";
import { countFeedback, listFeedback, listTags } from "../queries";
import { listRecurrences } from "../recurrences/queries";
import { listSavedFilters } from "../saved/queries";

/**
 * Everything the inbox shows for the filters in its address, with the item of this id, or with the
 * first one for screens that have room beside the list. @throws AppError not_found without such an item
 */
export async function readInbox(ctx: Context, filters: InboxFilters, itemId: string | null) {
  const [page, counts, places, people, tags, saved, recurrences] = await Promise.all([
    listFeedback(ctx, filters),
    countFeedback(ctx, {}),
    listPlaces(ctx, {}),
    listPeople(ctx, {}),
    listTags(ctx, {}),
    listSavedFilters(ctx, {}),
    listRecurrences(ctx, {}),
  ]);
  const shownId = itemId ?? page.items[0]?.id;
  const item = shownId ? await getFeedback(ctx, { itemId: shownId }) : null;
  return { filters, page, counts, places, people, tags, saved, recurrences, item };
}
export type Inbox = Awaited<ReturnType<typeof readInbox>>;
