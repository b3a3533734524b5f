import { expect, test } from "vitest";
import { parseEvent } from "@/lib/customers/events";
import { tellAnswers } from "@/lib/demo/answers/answers";
import type { DemoAnswer } from "@/lib/demo/answers/model";
import { ageDays } from "@/lib/demo/calendar";
import { tellHistory } from "@/lib/demo/customers/history";
import type { DemoOrder } from "@/lib/demo/customers/ordering";
import { ingested } from "@/lib/demo/seeding/payload";
import { phaseAt } from "@/lib/demo/story";

const now = new Date("2026-03-10T12:00:00.000Z");
const history = tellHistory(now);
const answers = tellAnswers(history, now);

const share = (list: readonly DemoAnswer[], top: number) =>
  list.filter((answer) => answer.score >= top).length / list.length;
const during = (phase: string) => (answer: DemoAnswer) =>
  answer.survey === "delivery" && phaseAt(ageDays(now, answer.at)) === phase;

test("The year has at least 60,000 events of 4,000 customers and ends today", () => {
  expect(history.events.length).toBeGreaterThanOrEqual(60_000);
  expect(history.customers.length).toBeGreaterThanOrEqual(4000);
  const last = history.events.at(-1)?.at ?? new Date(0);
  expect(last < now).toBe(true);
  expect(ageDays(now, last)).toBeLessThan(1);
  const first = history.events[0]?.at ?? now;
  expect(ageDays(now, first)).toBeGreaterThan(360);
});

test("The same day tells the same year, another day another one", () => {
  const again = tellHistory(now);
  expect(again).toEqual(history);
  expect(tellAnswers(again, now)).toEqual(answers);
  expect(tellHistory(new Date("2026-03-11T12:00:00.000Z"))).not.toEqual(history);
});

test("Every event is accepted by the ingestion, with an id of its own", () => {
  const refused = history.events.filter((event) => !parseEvent(ingested(event), now).ok);
  expect(refused).toEqual([]);
  expect(new Set(history.events.map((event) => event.id)).size).toBe(history.events.length);
});

test("There are at least 3,000 answers, and hardly a comment twice", () => {
  expect(answers.length).toBeGreaterThanOrEqual(3000);
  const comments = answers.flatMap(({ comment }) => (comment ? [comment] : []));
  expect(comments.length).toBeGreaterThan(1500);
  expect(new Set(comments).size / comments.length).toBeGreaterThan(0.97);
  expect(comments.filter((comment) => /[{}]/.test(comment))).toEqual([]);
});

test("Deliveries disappoint for six weeks and recover after the fix", () => {
  const [before, dip, after] = ["before", "dip", "after"].map((phase) =>
    share(answers.filter(during(phase)), 4),
  );
  expect(before).toBeGreaterThan(0.75);
  expect(dip).toBeLessThan(0.6);
  expect(after).toBeGreaterThan(0.78);
});

test("Helen suffers in retention and nowhere else", () => {
  const of = (survey: string, isHelen: boolean) =>
    answers.filter(
      (answer) => answer.survey === survey && (answer.persona === "helen") === isHelen,
    );
  expect(share(of("support", true), 4)).toBeLessThan(0.4);
  expect(share(of("support", false), 4)).toBeGreaterThan(0.65);
  expect(share(of("finding", true), 4)).toBeGreaterThan(0.55);
});

test("One stage has few answers in ninety days, and one survey fewer than five", () => {
  const recent = answers.filter(
    (answer) => answer.survey === "clubBox" && ageDays(now, answer.at) < 90,
  );
  expect(recent.length).toBeGreaterThanOrEqual(5);
  expect(recent.length).toBeLessThan(30);
  const choices = answers.filter((answer) => answer.survey === "clubChoice").length;
  expect(choices).toBeGreaterThan(0);
  expect(choices).toBeLessThan(5);
});

test("More buyers order again in the ninety days after the fix than in those before", () => {
  expect(repeatShare(history.orders, 0)).toBeGreaterThan(repeatShare(history.orders, 90) + 0.05);
});

test("Sundays are busier than Fridays", () => {
  const on = (weekday: number) =>
    history.customers.filter((customer) => customer.firstAt.getUTCDay() === weekday).length;
  expect(on(0)).toBeGreaterThan(1.2 * on(5));
});

/** Share of buyers with two orders or more in the ninety days that end `age` days ago. */
function repeatShare(orders: readonly DemoOrder[], age: number): number {
  const counts = new Map<string, number>();
  for (const { customer, at } of orders) {
    const days = ageDays(now, at);
    if (days >= age && days < age + 90) counts.set(customer, (counts.get(customer) ?? 0) + 1);
  }
  const repeaters = [...counts.values()].filter((count) => count > 1);
  return repeaters.length / counts.size;
}
