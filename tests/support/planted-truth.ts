import postgres from "postgres";
import type { Day } from "@/lib/core/days";
import { addDays } from "@/lib/kpis/periods";
import { storeResponses } from "./answers";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "./measured-workspace";
import { randomOf } from "./random";
import { adminDatabaseUrl } from "./settings";

/** Days of answers, of which the last `lately` make the period that is looked at. */
const days = 98;
export const lately = 28;
const batch = 1500;

type Plan = {
  /** Answers a day. */
  perDay: number;
  /** Share of satisfied answers of the personas, by days before the last one and by weekday. */
  shares: (age: number, weekday: number) => readonly [ana: number, ben: number];
  /** Share of answers that Ana gives. */
  ana: (age: number) => number;
};

const evenly = (share: (age: number, weekday: number) => number, perDay: number): Plan => ({
  perDay,
  shares: (age, weekday) => [share(age, weekday), share(age, weekday)],
  ana: () => 0.5,
});
const isLately = (age: number) => age < lately;
const isWeekend = (weekday: number) => weekday === 0 || weekday === 6;

/** Days before the last one on which the shift began. */
export const shiftAge = 12;

/** What is true of each stage, and so what has to be reported of it. */
const plans: Plan[] = [
  // Each persona rose, the whole fell: far more of the harder to please were asked.
  {
    perDay: 24,
    shares: (age) => (isLately(age) ? [0.95, 0.58] : [0.9, 0.5]),
    ana: (age) => (isLately(age) ? 0.3 : 0.8),
  },
  // Weekends are always worse; nothing ever changes.
  evenly((_, weekday) => (isWeekend(weekday) ? 0.6 : 0.85), 30),
  // A fall by twenty points.
  evenly((age) => (age <= shiftAge ? 0.6 : 0.8), 30),
  // A fix that was worth nine points.
  evenly((age) => (isLately(age) ? 0.79 : 0.7), 60),
  // Nobody feels different, but others were asked.
  {
    perDay: 24,
    shares: () => [0.9, 0.5],
    ana: (age) => (isLately(age) ? 0.4 : 0.75),
  },
];

const kinds = [
  "awareness",
  "consideration",
  "decision",
  "conversion",
  "loyalty",
  "retention",
] as const;

export type PlantedWorld = {
  shop: MeasuredWorkspace;
  /** Noon of the day after the last one. */
  now: Date;
  last: Day;
  key: {
    reversed: string;
    weekdays: string;
    shifted: string;
    fixed: string;
    mixed: string;
    /** Has nine answers in the period. */
    few: string;
  };
};

/** A workspace whose answers tell what was planted, and the key to it. */
export async function plantTruth(last: Day = "2026-06-28", seed = 11): Promise<PlantedWorld> {
  const now = new Date(`${addDays(last, 1)}T12:00:00Z`);
  const shop = await buildMeasuredWorkspace({ now, kinds: [...kinds] });
  const random = randomOf(seed);
  const given = plans.flatMap((plan, stage) =>
    Array.from({ length: days }, (_, age) =>
      answersOf(shop, { plan, stage, age, last, random }),
    ).flat(),
  );
  const few = Array.from({ length: 9 }, (_, index) => ({
    stage: plans.length,
    at: `${addDays(last, -index)}T10:00:00Z`,
    csat: index % 3 === 0 ? 5 : 1,
  }));
  const all = [...given, ...few];
  for (let start = 0; start < all.length; start += batch) {
    await storeResponses(shop, all.slice(start, start + batch));
  }
  await refreshStatistics();
  const [reversed, weekdays, shifted, fixed, mixed, fewStage] = shop.stages.map(({ id }) => id);
  if (!reversed || !weekdays || !shifted || !fixed || !mixed || !fewStage)
    throw new Error("stages");
  return { shop, now, last, key: { reversed, weekdays, shifted, fixed, mixed, few: fewStage } };
}

/** As the launcher does after much has been written at once. */
async function refreshStatistics() {
  const sql = postgres(adminDatabaseUrl, { max: 1 });
  await sql`analyze responses, answers`;
  await sql.end();
}

type OneDay = { plan: Plan; stage: number; age: number; last: Day; random: () => number };

function answersOf(shop: MeasuredWorkspace, { plan, stage, age, last, random }: OneDay) {
  const day = addDays(last, -age);
  const [ana, ben] = plan.shares(age, new Date(day).getUTCDay());
  return Array.from({ length: plan.perDay }, () => {
    const isAna = random() < plan.ana(age);
    const isSatisfied = random() < (isAna ? ana : ben);
    return {
      stage,
      at: `${day}T10:00:00Z`,
      csat: isSatisfied ? 5 : 2,
      personaId: shop.personas[isAna ? 0 : 1]?.id,
    };
  });
}
