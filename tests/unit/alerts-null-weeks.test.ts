import { expect, test } from "vitest";
import { isCalm, judge, shifted } from "@/lib/alerts/chart";
import { frameOf } from "@/lib/alerts/frame";
import { shareCases } from "@/lib/alerts/kinds";
import { addDays } from "@/lib/kpis/periods";
import { randomOf } from "../support/random";

const weekdayShares = [0.62, 0.74, 0.74, 0.74, 0.74, 0.74, 0.66];

/** Days of a figure whose share never changes but with the weekday. */
function quietDays(random: () => number, first: string, count: number, perDay: number) {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(first, index);
    const share = weekdayShares[new Date(day).getUTCDay()] ?? 0;
    let hits = 0;
    for (let one = 0; one < perDay; one++) if (random() < share) hits++;
    return { day, n: perDay, sum: hits, sumOfSquares: hits };
  });
}

const run = (perDay: number, figures: number, weeks: number, seed: number) => {
  const random = randomOf(seed);
  const first = "2020-01-06";
  const series = Array.from({ length: figures }, () =>
    quietDays(random, first, 84 + 7 * weeks, perDay),
  );
  const open = series.map(() => false);
  let alerts = 0;
  for (let index = 84; index < 84 + 7 * weeks; index++) {
    const { usual, recent } = frameOf(addDays(first, index));
    const within = (period: { from: string; to: string }, days: (typeof series)[number]) =>
      days
        .slice(Math.max(0, index - 84), index + 1)
        .filter(({ day }) => day >= period.from && day <= period.to);
    const watched = series.map((days) => ({
      usual: within(usual, days),
      recent: within(recent, days),
    }));
    const states = watched.map((one) => judge(one, shareCases));
    shifted(states).forEach((isFound, figure) => {
      const one = watched[figure];
      if (isFound && !open[figure]) alerts++;
      if (isFound) open[figure] = true;
      else if (open[figure] && one && isCalm(one, shareCases, recent.to)) open[figure] = false;
    });
  }
  return alerts;
};

test.each([
  [100, 1, 1000],
  [30, 6, 1000],
  [6, 6, 1000],
])(
  "With %i cases a day and %i figures, %i quiet weeks alarm no more than the nominal rate",
  (perDay, figures, weeks) => {
    const alerts = run(perDay, figures, weeks, 7);
    const nominal = (7 * weeks * figures) / 370;
    console.info(
      `${weeks} quiet weeks, ${figures} figures of ${perDay} a day: ${alerts} alerts, nominal ${nominal.toFixed(0)}`,
    );
    expect(alerts).toBeLessThanOrEqual(nominal);
  },
  60_000,
);
