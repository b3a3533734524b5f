import { expect, test } from "vitest";
import { judge, shifted } from "@/lib/alerts/chart";
import { frameOf } from "@/lib/alerts/frame";
import { shareCases } from "@/lib/alerts/kinds";
import { addDays, type Period } from "@/lib/kpis/periods";
import { randomOf } from "../support/random";

const perDay = 100;
const first = "2020-01-06";
const quietDays = 84;
const mostDays = 60;

/** Days after which the chart first tells of a share that falls from one to another; null for never. */
function daysUntilTold(random: () => number, before: number, after: number): number | null {
  const days = Array.from({ length: quietDays + mostDays }, (_, index) => {
    const share = index < quietDays ? before : after;
    const sum = Array.from({ length: perDay }, random).filter((one) => one < share).length;
    return { day: addDays(first, index), n: perDay, sum, sumOfSquares: sum };
  });
  for (let index = quietDays; index < days.length; index += 1) {
    const { usual, recent } = frameOf(addDays(first, index));
    const within = ({ from, to }: Period) => days.filter(({ day }) => day >= from && day <= to);
    const state = judge({ usual: within(usual), recent: within(recent) }, shareCases);
    if (shifted([state])[0]) return index - quietDays + 1;
  }
  return null;
}

test("A fall from 30 to 25 % at a hundred a day is told within ten days, half of the time", () => {
  const random = randomOf(5);
  const waits = Array.from({ length: 200 }, () => daysUntilTold(random, 0.3, 0.25) ?? mostDays);
  const sorted = waits.sort((a, b) => a - b);
  const [median, mean] = [sorted[100] ?? 0, waits.reduce((sum, one) => sum + one, 0) / 200];
  console.info(`a fall from 30 to 25 %: told after ${median} days (median), ${mean} on average`);
  expect(median).toBeLessThanOrEqual(10);
});
