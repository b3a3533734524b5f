import { hourMs } from "@/lib/core/days";
import { ageDays, daysAfter } from "../calendar";
import type { ChannelKey, PersonaKey } from "../model";
import type { Random } from "../random";
import {
  fixShippedAge,
  lateShare,
  type OrderExperience,
  phaseAt,
  refundShare,
  reorderShare,
  reviewShare,
  supportShare,
} from "../story";
import { lookAround, nextVisit, shortlist } from "./browsing";
import { type Diary, minutesAfter, note, screenOf } from "./diary";
import { goods } from "./goods";

export type DemoOrder = {
  customer: string;
  persona: PersonaKey;
  channel: "web" | "app";
  item: string;
  at: Date;
  deliveredAt: Date;
  /** Days after the promised date; 0 when on time. */
  lateDays: number;
};
/** A customer who asked for help, and where. */
export type DemoContact = {
  customer: string;
  persona: PersonaKey;
  channel: ChannelKey;
  item: string;
  at: Date;
  lateDays: number;
};
type Purchases = { orders: DemoOrder[]; contacts: DemoContact[] };

const mostOrders = 14;

/** The first order and those that follow, each with what comes after it. */
export function buy(diary: Diary, firstAt: Date): Purchases {
  const purchases: Purchases = { orders: [], contacts: [] };
  let at: Date | null = firstAt;
  while (at && at < diary.now && purchases.orders.length < mostOrders) {
    const order = placeOrder(diary, at, purchases.orders.length);
    purchases.orders.push(order);
    const experience = experienceOf(diary, order);
    const contact = liveWith(diary, order, experience);
    if (contact) purchases.contacts.push(contact);
    at = comeBack(diary, order, experience, contact);
  }
  return purchases;
}

function placeOrder(diary: Diary, at: Date, earlier: number): DemoOrder {
  const { random, persona, customer, now } = diary;
  const channel = screenOf(diary);
  const touchpoint = channel === "app" ? "appCheckout" : "checkout";
  const item = random.pick(goods[persona]);
  const total = Math.round(item.priceMinor * random.between(1, 1.6)) / 100;
  note(diary, "Checkout Started", at, { channel, touchpoint });
  const paidAt = minutesAfter(at, random);
  const order_id = `${customer}-o${earlier + 1}`;
  const order_kind = earlier === 0 ? "first" : "repeat";
  const properties = { order_id, order_kind, total, currency: "GBP" };
  note(diary, "Order Completed", paidAt, { channel, touchpoint, properties });
  const lateDays = latenessOf(ageDays(now, paidAt), persona, random);
  const deliveredAt = daysAfter(paidAt, random.between(1.6, 3.4) + lateDays);
  note(diary, "Order Delivered", deliveredAt, {
    channel: "parcel",
    touchpoint: "delivery",
    properties: { order_id, late_days: lateDays },
  });
  return { customer, persona, channel, item: item.name, at: paidAt, deliveredAt, lateDays };
}

function latenessOf(age: number, persona: PersonaKey, random: Random): number {
  if (!random.chance(lateShare(age, persona))) return 0;
  const isDip = phaseAt(age) === "dip";
  return Math.min(14, Math.round(isDip ? 3 + random.waiting(3.6) : 2 + random.waiting(0.8)));
}

function experienceOf({ now, persona }: Diary, order: DemoOrder): OrderExperience {
  return { age: ageDays(now, order.at), persona, isLate: order.lateDays > 0 };
}

const helpChannels: Readonly<Record<PersonaKey, readonly number[]>> = {
  priya: [66, 8, 26],
  marcus: [52, 24, 24],
  helen: [26, 54, 20],
};

/** What follows a delivery: help, refund, care, review, recommendation. */
function liveWith(
  diary: Diary,
  order: DemoOrder,
  experience: OrderExperience,
): DemoContact | undefined {
  const { random, persona } = diary;
  const { customer, item, deliveredAt, lateDays } = order;
  const later = (low: number, high: number) => daysAfter(deliveredAt, random.between(low, high));
  if (random.chance(0.24)) {
    note(diary, "Care Guide Viewed", later(0.2, 20), { channel: "web", touchpoint: "ideas" });
  }
  if (random.chance(refundShare(experience.isLate))) {
    const properties = { order_id: lastOrderId(diary) };
    note(diary, "Order Refunded", later(3, 16), { channel: "web", touchpoint: null, properties });
  }
  if (random.chance(reviewShare(experience.isLate))) recommend(diary, later(9, 18));
  if (!random.chance(supportShare(experience))) return undefined;
  const places = ["chat", "phone", "email"] as const;
  const channel = places[random.weighted(helpChannels[persona])] ?? "chat";
  const touchpoint = channel === "phone" ? "helpLine" : channel === "chat" ? "helpChat" : null;
  const at = later(-1, 6);
  note(diary, "Support Contacted", at, { channel, touchpoint });
  return { customer, persona, channel, item, at, lateDays };
}

const lastOrderId = ({ events }: Diary): string =>
  String(events.findLast((event) => event.name === "Order Completed")?.properties.order_id ?? "");

function recommend(diary: Diary, at: Date): void {
  const { random } = diary;
  note(diary, "Review Submitted", at, { channel: "email", touchpoint: "reviewRequest" });
  if (!random.chance(0.34)) return;
  const sharedAt = daysAfter(at, random.between(0.01, 12));
  note(diary, "Referral Sent", sharedAt, { channel: "social", touchpoint: null });
}

/** Days between a delivery and the next wish; shorter since parcels are on time. */
function comeBack(
  diary: Diary,
  order: DemoOrder,
  experience: OrderExperience,
  contact: DemoContact | undefined,
): Date | null {
  const { random, persona } = diary;
  const wasLetDown = contact && persona === "helen" ? 0.62 : 1;
  if (!random.chance(reorderShare(experience) * wasLetDown)) return null;
  const mean = experience.age < fixShippedAge ? 25 : 31;
  const visit = nextVisit(diary, daysAfter(order.deliveredAt, 5), mean);
  return shortlist(diary, lookAround(diary, visit, random.whole(0, 2)), random.whole(1, 3));
}

/** When somebody is asked for feedback: some hours or days after it happened. */
export const askedAfter = (at: Date, random: Random): Date =>
  new Date(at.getTime() + random.between(3, 70) * hourMs);
