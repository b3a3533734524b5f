import { daysAfter } from "../calendar";
import type { PersonaKey } from "../model";
import { nextVisit } from "./browsing";
import { type Diary, note, screenOf } from "./diary";

const curiosity: Readonly<Record<PersonaKey, number>> = { priya: 0.1, marcus: 0.03, helen: 0.36 };

/** A box that was delivered to a member of the Garden Club, or the day somebody joined. */
export type ClubMoment = { customer: string; persona: PersonaKey; at: Date };
export type Membership = { joined: ClubMoment[]; boxes: ClubMoment[] };

/** The way into the Garden Club, for those who are curious about it. */
export function visitClub(diary: Diary, since: Date): Membership {
  const membership: Membership = { joined: [], boxes: [] };
  const { random, persona, customer } = diary;
  if (!random.chance(curiosity[persona])) return membership;
  const seenAt = nextVisit(diary, daysAfter(since, 4), 30);
  note(diary, "Club Page Viewed", seenAt, { channel: "email", touchpoint: "newsletter" });
  if (!random.chance(0.52)) return membership;
  const comparedAt = nextVisit(diary, seenAt, 3);
  note(diary, "Club Plans Compared", comparedAt, { channel: "web", touchpoint: "productPage" });
  if (!random.chance(0.44)) return membership;
  const at = nextVisit(diary, comparedAt, 5);
  if (at >= diary.now) return membership;
  note(diary, "Club Joined", at, { channel: screenOf(diary), touchpoint: "checkout" });
  membership.joined.push({ customer, persona, at });
  for (const box of boxesOf(diary, at)) membership.boxes.push({ customer, persona, at: box });
  return membership;
}

/** One box a month for as long as somebody stays. */
function boxesOf(diary: Diary, joinedAt: Date): Date[] {
  const { random, now } = diary;
  const boxes: Date[] = [];
  let at = daysAfter(joinedAt, random.between(6, 20));
  do {
    if (at >= now) break;
    note(diary, "Club Box Delivered", at, { channel: "parcel", touchpoint: "delivery" });
    boxes.push(at);
    if (random.chance(0.05)) {
      const givenAt = daysAfter(at, random.between(1, 25));
      note(diary, "Club Gift Sent", givenAt, { channel: "web", touchpoint: "checkout" });
    }
    at = daysAfter(at, random.between(29, 32));
  } while (random.chance(0.86));
  return boxes;
}
