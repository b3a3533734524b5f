import type { FeedbackStatus } from "@/db/enums";
import { dayMs } from "@/lib/core/days";
import { addFeedbackNote, assignFeedback, setFeedbackStatus } from "@/lib/feedback/commands";
import { ageDays, daysAfter } from "../calendar";
import { inboxOwners, internalNotes, statusOf } from "../inbox";
import type { MemberKey } from "../model";
import { randomOf } from "../random";
import type { Item } from "./feedback";
import { asMember, eachOf, userIdOf, type World } from "./world";

const parallel = 4;
const largestGroup = 200;
const notedDays = 60;

type Sorted = Item & { status: FeedbackStatus; owner: MemberKey };

/** Works the inbox as the team did: day by day read, given to somebody, answered, closed. */
export async function seedInbox(world: World, items: readonly Item[]): Promise<void> {
  const random = randomOf("inbox");
  const sorted = items.map((item): Sorted => {
    const status = statusOf(item, ageDays(world.now, item.at), random);
    return { ...item, status, owner: random.pick(inboxOwners[item.survey]) };
  });
  const worked = sorted.filter(({ status }) => status !== "new");
  await eachOf([...byDay(worked)], parallel, ([day, list]) => workDay(world, day, list));
  await eachOf(assignments(worked), parallel, ({ owner, itemIds }) =>
    assignFeedback(asMember(world, "nora", 0), { itemIds, assigneeId: userIdOf(world, owner) }),
  );
  await eachOf(notes(world, worked), parallel, ({ item, text }) => {
    const age = Math.max(0, ageDays(world.now, item.at) - 0.6);
    return addFeedbackNote(asMember(world, item.owner, age), { itemId: item.itemId, text });
  });
}

function byDay(items: readonly Sorted[]): Map<number, Sorted[]> {
  const days = new Map<number, Sorted[]>();
  for (const item of items) {
    const day = Math.floor(item.at.getTime() / dayMs);
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return days;
}

/** First the answer on the next morning; what could be closed was closed a day or two later. */
async function workDay(world: World, day: number, items: readonly Sorted[]): Promise<void> {
  const morning = new Date((day + 1) * dayMs + 9.4 * 3_600_000);
  const at = (wanted: Date) => (wanted < world.now ? wanted : world.now);
  const ctx = asMember(world, "nora", 0);
  const itemIds = items.map((item) => item.itemId);
  await setFeedbackStatus({ ...ctx, now: at(morning) }, { itemIds, status: "open" });
  for (const status of ["waiting", "closed"] as const) {
    const own = items.filter((item) => item.status === status).map((item) => item.itemId);
    const later = daysAfter(morning, 0.3 + (day % 5) * 0.4);
    if (own.length > 0)
      await setFeedbackStatus({ ...ctx, now: at(later) }, { itemIds: own, status });
  }
}

/** Complaints have somebody who looks after them; praise needs nobody. */
function assignments(items: readonly Sorted[]): { owner: MemberKey; itemIds: string[] }[] {
  const groups: { owner: MemberKey; itemIds: string[] }[] = [];
  for (const { owner, itemId } of items.filter((item) => item.comment && !item.isGood)) {
    const group = groups.find((one) => one.owner === owner && one.itemIds.length < largestGroup);
    if (group) group.itemIds.push(itemId);
    else groups.push({ owner, itemIds: [itemId] });
  }
  return groups;
}

function notes({ now }: World, items: readonly Sorted[]): { item: Sorted; text: string }[] {
  const random = randomOf("notes");
  return items.flatMap((item) => {
    const isRecent = ageDays(now, item.at) < notedDays;
    if (!isRecent || !item.theme || item.isGood || !random.chance(0.4)) return [];
    const texts = internalNotes[item.theme] ?? internalNotes.other;
    return texts ? [{ item, text: random.pick(texts) }] : [];
  });
}
