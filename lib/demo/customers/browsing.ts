import { hourMs } from "@/lib/core/days";
import { ageDays, atShoppingHour, daysAfter } from "../calendar";
import type { PersonaKey } from "../model";
import { purchaseShare } from "../story";
import { type Diary, minutesAfter, note, type Place, screenOf } from "./diary";
import { goods } from "./goods";

const sources: readonly Place[] = [
  { channel: "search", touchpoint: "searchResult" },
  { channel: "social", touchpoint: "instagram" },
  { channel: "ads", touchpoint: "advert" },
  { channel: "email", touchpoint: "newsletter" },
  { channel: "showroom", touchpoint: "showroomVisit" },
];
const sourceWeights: Readonly<Record<PersonaKey, readonly number[]>> = {
  priya: [24, 46, 18, 9, 3],
  marcus: [52, 12, 16, 6, 14],
  helen: [38, 6, 10, 34, 12],
};

/** Everything up to the decision to buy; null for those who never come so far. */
export function browse(diary: Diary, firstAt: Date): Date | null {
  const { random, persona } = diary;
  const source = sources[random.weighted(sourceWeights[persona])];
  if (!source) return null;
  note(diary, "Page Viewed", firstAt, source);
  let at = lookAround(diary, firstAt, random.whole(1, 3));
  const isInterested = random.chance(0.76);
  if (isInterested) at = takeInterest(diary, at);
  if (!random.chance(isInterested ? 0.86 : 0.24)) return null;
  at = consider(diary, nextVisit(diary, at, 1.6));
  return random.chance(purchaseShare(ageDays(diary.now, at), persona)) ? at : giveUp(diary, at);
}

/** Looks at pages; gives the time of the last. */
export function lookAround(diary: Diary, from: Date, pages: number): Date {
  let at = from;
  const place: Place = { channel: screenOf(diary), touchpoint: null };
  for (let page = 0; page < pages; page += 1) {
    at = minutesAfter(at, diary.random);
    note(diary, "Page Viewed", at, place);
  }
  return at;
}

/** Looks at products and puts something into the basket. */
export function shortlist(diary: Diary, from: Date, products: number): Date {
  const { random, persona } = diary;
  const place: Place = { channel: screenOf(diary), touchpoint: "productPage" };
  let at = from;
  for (let product = 0; product < products; product += 1) {
    at = minutesAfter(at, random);
    const item = random.pick(goods[persona]);
    note(diary, "Product Viewed", at, { ...place, properties: { product: item.name.slice(4) } });
  }
  at = minutesAfter(at, random);
  if (random.chance(0.7)) note(diary, "Product Added", at, place);
  return at;
}

/** The next visit after a few days, at an hour at which people shop. */
export function nextVisit({ random }: Diary, after: Date, meanDays: number): Date {
  const at = atShoppingHour(daysAfter(after, random.waiting(meanDays)), random);
  return at > after ? at : new Date(after.getTime() + random.between(0.5, 5) * hourMs);
}

function takeInterest(diary: Diary, from: Date): Date {
  const { random } = diary;
  let at = random.chance(0.55) ? minutesAfter(from, random) : nextVisit(diary, from, 2.2);
  const place: Place = { channel: screenOf(diary), touchpoint: "ideas" };
  for (let article = random.whole(1, 3); article > 0; article -= 1) {
    note(diary, "Article Viewed", at, place);
    at = minutesAfter(at, random);
  }
  if (random.chance(0.44)) {
    note(diary, "Signed Up", at, { channel: place.channel, touchpoint: "newsletter" });
  }
  return at;
}

function consider(diary: Diary, from: Date): Date {
  const { random } = diary;
  let at = from;
  for (let visit = random.whole(1, 3); visit > 0; visit -= 1) {
    at = shortlist(diary, lookAround(diary, at, random.whole(0, 1)), random.whole(1, 3));
    if (visit > 1) at = nextVisit(diary, at, 2);
  }
  if (diary.persona === "marcus" && random.chance(0.16)) {
    at = nextVisit(diary, at, 2);
    note(diary, "Showroom Visited", at, { channel: "showroom", touchpoint: "showroomVisit" });
  }
  return minutesAfter(at, random);
}

function giveUp(diary: Diary, at: Date): null {
  if (diary.random.chance(0.3)) {
    note(diary, "Checkout Started", at, { channel: screenOf(diary), touchpoint: "checkout" });
  }
  return null;
}
