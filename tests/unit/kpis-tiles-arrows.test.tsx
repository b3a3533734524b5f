import { createTranslator, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { KpiTiles } from "@/components/kpis/kpi-tiles";
import { english } from "@/lib/i18n/messages/en";
import type { DashboardCounts, PeriodName } from "@/lib/kpis/counts/model";
import { figuresOf } from "@/lib/kpis/dashboard";
import type { KpiDashboard } from "@/lib/kpis/queries";

const t = createTranslator({ locale: "en", messages: english, namespace: "charts" });
const stage = { id: "s1", title: "Visit", color: 1, kind: "awareness", expected: null } as const;
const period = { from: "2026-04-01", to: "2026-04-28" };

/** Satisfied and other answers of one persona in one period. */
type Answers = [period: PeriodName, persona: string, satisfied: number, others: number];

function countsOf(answers: Answers[]): DashboardCounts {
  const nothing = { emotions: [], feedback: [], entries: [], chain: [], active: [], orders: [] };
  const buckets = { answerBuckets: [], chainBuckets: [], orderBuckets: [] };
  const rows = answers.flatMap(([when, personaId, satisfied, others]) =>
    [
      { score: 5, count: satisfied },
      { score: 1, count: others },
    ].map((row) => ({ ...row, stageId: "s1", personaId, period: when, kind: "csat" as const })),
  );
  return { ...nothing, ...buckets, stages: [stage], targets: [], answers: rows };
}

/** The tiles as a page shows them, from counts alone; without the text of their definitions. */
function shown(answers: Answers[], isCompared = true): string {
  const dashboard: KpiDashboard = {
    ...{ map: { id: "m1", title: "Shop" }, timeZone: "UTC", dayZone: "UTC", countsRefunds: true },
    ...{ period, previous: period, window: "30", goal: null, focus: null, buckets: [] },
    ...{ hasEvents: true, hasAnswers: true, hasRules: true, waiting: 0, rebuilding: null },
    ...figuresOf(countsOf(answers), { buckets: 0, stageId: null }),
  };
  const of = { mapId: "m1", ...period, window: "30" } as const;
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={english}>
      <KpiTiles
        {...{ dashboard, isCompared, of }}
        workspaceSlug="shop"
        mayEdit={false}
        members={[]}
      />
    </NextIntlClientProvider>,
  );
}

const arrow = (word: "deltaUp" | "deltaDown") => `aria-label="${t(word)}"`;

test("A tile has an arrow where its change is real, in the direction of the change", () => {
  const fallen = shown([
    ["before", "ana", 240, 60],
    ["now", "ana", 180, 120],
  ]);
  expect(fallen).toContain("-20");
  expect(fallen).toContain(arrow("deltaDown"));
  expect(fallen).not.toContain(arrow("deltaUp"));
  expect(fallen).not.toContain(t("deltaChance"));
  const risen = shown([
    ["before", "ana", 180, 120],
    ["now", "ana", 240, 60],
  ]);
  expect(risen).toContain("+20");
  expect(risen).toContain(arrow("deltaUp"));
  expect(risen).not.toContain(arrow("deltaDown"));
});

test("A change as large that may be chance is told without an arrow", () => {
  const few = shown([
    ["before", "ana", 24, 6],
    ["now", "ana", 18, 12],
  ]);
  expect(few).toContain("-20");
  expect(few).toContain(t("deltaChance"));
  for (const word of ["deltaUp", "deltaDown"] as const) expect(few).not.toContain(arrow(word));
});

const reversed: Answers[] = [
  ["before", "ana", 360, 40],
  ["before", "ben", 50, 50],
  ["now", "ana", 143, 7],
  ["now", "ben", 203, 147],
];
const warning = "every persona moved the other way";

test("A fall of a whole whose parts all rose says so beside its arrow", () => {
  expect(shown(reversed)).toContain(arrow("deltaDown"));
  expect(shown(reversed)).toContain(warning);
});

test("Without a comparison there is neither an arrow nor a warning", () => {
  const alone = shown(reversed, false);
  expect(alone).not.toContain(arrow("deltaDown"));
  expect(alone).not.toContain(warning);
});

test("A fall that comes from who was asked says so, and one of minds warns of nothing", () => {
  const mixed = shown([
    ["before", "ana", 270, 30],
    ["before", "ben", 50, 50],
    ["now", "ana", 144, 16],
    ["now", "ben", 120, 120],
  ]);
  expect(mixed).toContain("Other personas were counted than before");
  const minds = shown([
    ["before", "ana", 240, 60],
    ["before", "ben", 240, 60],
    ["now", "ana", 180, 120],
    ["now", "ben", 180, 120],
  ]);
  expect(minds).toContain(arrow("deltaDown"));
  expect(minds).not.toMatch(/personas? (were|moved)/);
});
