import { daysBefore } from "@/lib/core/days";
import { atShoppingHour, dayWeight, headStartDays, storyDays } from "../calendar";
import { type PersonaKey, personaKeys } from "../model";
import { type Random, randomOf } from "../random";
import { browse } from "./browsing";
import { type ClubMoment, visitClub } from "./club";
import type { DemoEvent, Diary } from "./diary";
import { buy, type DemoContact, type DemoOrder } from "./ordering";

type DemoCustomer = { key: string; persona: PersonaKey; firstAt: Date };

/** Everything that happened in the twelve months, oldest event first. */
export type History = {
  customers: DemoCustomer[];
  events: DemoEvent[];
  orders: DemoOrder[];
  contacts: DemoContact[];
  joined: ClubMoment[];
  boxes: ClubMoment[];
};

const fullSize = 4700;
const personaWeights = [46, 31, 23];

/** The year of the shop's customers up to `now`. The same day tells the same year. */
export function tellHistory(now: Date, scale = 1): History {
  const history: History = {
    customers: [],
    events: [],
    orders: [],
    contacts: [],
    joined: [],
    boxes: [],
  };
  const arrivals = randomOf("arrivals");
  const ages = Array.from({ length: storyDays + headStartDays }, (_, age) => dayWeight(now, age));
  for (let index = 1; index <= Math.round(fullSize * scale); index += 1) {
    const firstAt = atShoppingHour(daysBefore(now, arrivals.weighted(ages)), arrivals);
    const persona = personaKeys[arrivals.weighted(personaWeights)] ?? "priya";
    if (firstAt < now) tellCustomer(history, now, { key: customerKey(index), persona, firstAt });
  }
  history.events.sort((a, b) => a.at.getTime() - b.at.getTime());
  return history;
}

const customerKey = (index: number): string => `fh-${String(10_000 + index)}`;

function tellCustomer(history: History, now: Date, customer: DemoCustomer): void {
  const { key, persona, firstAt } = customer;
  const random: Random = randomOf(key);
  const diary: Diary = { customer: key, persona, now, random, events: [] };
  const buysAt = browse(diary, firstAt);
  const purchases = buysAt ? buy(diary, buysAt) : { orders: [], contacts: [] };
  const club = visitClub(diary, firstAt);
  history.customers.push(customer);
  history.events.push(...diary.events);
  history.orders.push(...purchases.orders);
  history.contacts.push(...purchases.contacts.filter(({ at }) => at < now));
  history.joined.push(...club.joined);
  history.boxes.push(...club.boxes);
}
