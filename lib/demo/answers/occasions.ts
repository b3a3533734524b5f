import { daysBefore } from "@/lib/core/days";
import { daysAfter, storyDays } from "../calendar";
import { goods } from "../customers/goods";
import type { History } from "../customers/history";
import type { DemoOrder } from "../customers/ordering";
import type { Random } from "../random";
import type { Occasion } from "./model";

/** How many of the occasions lead to an answer. */
const answerShares = {
  delivery: 0.44,
  checkout: 0.13,
  finding: 0.115,
  support: 0.82,
  recommend: 0.17,
  clubBox: 0.11,
};
/** A survey that has only just been sent for the first time. */
const clubChoiceAnswers = 4;
const clubChoiceSince = 13;

/** Everybody who answered something, and about what. */
export function occasionsOf(history: History, now: Date, random: Random): Occasion[] {
  const started = daysBefore(now, storyDays);
  return [
    ...ordersOf(history.orders, random),
    ...findingsOf(history, random),
    ...history.contacts.flatMap((contact): Occasion[] =>
      random.chance(answerShares.support)
        ? [{ ...contact, survey: "support", hadLateParcel: contact.lateDays > 0 }]
        : [],
    ),
    ...clubOf(history, now, random),
  ].filter(({ at }) => at > started && at < now);
}

function ordersOf(orders: readonly DemoOrder[], random: Random): Occasion[] {
  const late = new Set<string>();
  return orders.flatMap((order) => {
    const { customer, persona, item, lateDays, channel, deliveredAt } = order;
    const hadLateParcel = late.has(customer);
    if (lateDays > 0) late.add(customer);
    const about = { customer, persona, item, lateDays, hadLateParcel };
    const occasions: Occasion[] = [];
    if (random.chance(answerShares.delivery)) {
      const asked = random.chance(0.17) ? "parcel" : "email";
      occasions.push({ ...about, survey: "delivery", channel: asked, at: deliveredAt });
    }
    if (random.chance(answerShares.checkout)) {
      occasions.push({ ...about, survey: "checkout", channel, at: order.at });
    }
    if (random.chance(answerShares.recommend)) {
      const at = daysAfter(deliveredAt, random.between(12, 34));
      const everLate = late.has(customer);
      const survey = "recommend";
      occasions.push({ ...about, survey, channel: "email", at, hadLateParcel: everLate });
    }
    return occasions;
  });
}

function findingsOf({ events }: History, random: Random): Occasion[] {
  return events.flatMap(({ name, customer, persona, channel, at }): Occasion[] => {
    const isAsked = name === "Product Added" || name === "Showroom Visited";
    if (!isAsked || !random.chance(answerShares.finding)) return [];
    const item = random.pick(goods[persona]).name;
    const about = { customer, persona, item, lateDays: 0, hadLateParcel: false };
    return [{ ...about, survey: "finding", channel, at }];
  });
}

function clubOf({ boxes, joined }: History, now: Date, random: Random): Occasion[] {
  const nothing = { item: "the box", lateDays: 0, hadLateParcel: false };
  const answered = boxes.filter(() => random.chance(answerShares.clubBox));
  const newest = joined.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return [
    ...answered.map(
      (box): Occasion => ({
        ...{ ...nothing, ...box },
        survey: "clubBox",
        channel: "parcel",
      }),
    ),
    ...newest.slice(0, clubChoiceAnswers).map(
      (member, index): Occasion => ({
        ...{ ...nothing, ...member },
        survey: "clubChoice",
        channel: "email",
        at: daysBefore(now, clubChoiceSince - 3 * index),
      }),
    ),
  ];
}
