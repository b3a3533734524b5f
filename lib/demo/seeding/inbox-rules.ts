import { saveFilter } from "@/lib/feedback/saved/commands";
import { saveFeedbackSettings } from "@/lib/feedback/settings/commands";
import { defaultSettings } from "@/lib/feedback/settings/model";
import { tagFeedback } from "@/lib/feedback/tags/commands";
import { ageDays } from "../calendar";
import type { Item } from "./feedback";
import { asMember, type World } from "./world";

/** What the team calls the themes it looks for, and how long it has done so, in days. */
const tags = { late: "Delivery", tracking: "Tracking", returns: "Returns", phone: "Call back" };
const taggedDays = 120;
const mostTagged = 200;

/** The team's own rules: when it works, when it is late, the tags and the filters it keeps. */
export async function seedInboxRules(world: World, items: readonly Item[]): Promise<void> {
  const nora = asMember(world, "nora", taggedDays);
  const year = world.now.getUTCFullYear();
  await saveFeedbackSettings(nora, {
    ...defaultSettings,
    holidays: [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`],
    overdue: { other: 24, negative: 8, stages: {} },
  });
  const recent = items.filter((item) => ageDays(world.now, item.at) < taggedDays);
  for (const [theme, name] of Object.entries(tags)) {
    const own = recent.filter((item) => item.theme === theme && item.comment && !item.isGood);
    const itemIds = own.slice(0, mostTagged).map((item) => item.itemId);
    if (itemIds.length > 0) await tagFeedback(nora, { itemIds, name });
  }
  await saveFilter(nora, { name: "Unhappy and overdue", query: "rating=negative&overdue=1" });
  await saveFilter(nora, {
    name: "Unhappy, nobody's yet",
    query: "rating=negative&assignee=nobody",
  });
}
