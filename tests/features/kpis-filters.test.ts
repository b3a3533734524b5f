import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { listBehind } from "@/lib/kpis/behind/queries";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { getKpiDashboard } from "@/lib/kpis/queries";
import { type ReachedFigure, unreached } from "@/lib/kpis/reach";
import { storeResponses } from "../support/answers";
import {
  buildMeasuredWorkspace,
  type CustomerStep,
  type MeasuredWorkspace,
  send,
} from "../support/measured-workspace";
import { randomOf } from "../support/random";
import { deriveSimply, type SentEvent } from "../support/simple-derivation";

afterAll(closeDatabase);

const now = new Date("2026-06-30T12:00:00Z");
const days = { from: "2026-04-02", to: "2026-06-30" };
const kinds: Record<string, string> = {
  "Page Viewed": "awareness",
  "Product Viewed": "consideration",
  "Order Completed": "purchase",
};
const farAway = "Pacific/Auckland";

type Given = Parameters<typeof storeResponses>[1][number];
let shop: MeasuredWorkspace;
let sent: SentEvent[] = [];
let given: Given[] = [];

beforeAll(async () => {
  shop = await buildMeasuredWorkspace({ now, kinds: ["awareness", "consideration", "purchase"] });
  const random = randomOf(7);
  const one = <Value>(values: readonly Value[]): Value | undefined =>
    values[Math.floor(random() * values.length)];
  const nth = (place: number, names: readonly { id: string; name: string }[]) =>
    random() < 0.15 ? null : (one(names.slice(0, place)) ?? null);
  const owners = new Map<string, string | null>();
  const hours = Math.floor((now.getTime() - Date.parse("2026-01-05")) / 3_600_000);
  const events = Array.from({ length: 420 }, (_, index) => {
    const owner = `c${Math.floor(random() * 60)}`;
    const persona = owners.get(owner) ?? nth(2, shop.personas)?.id ?? null;
    owners.set(owner, persona);
    const [channel, touchpoint] = [nth(2, shop.channels), nth(2, shop.touchpoints)];
    const event = one(Object.keys(kinds)) ?? "Page Viewed";
    const timestamp = new Date(
      Date.parse("2026-01-05") + Math.floor(random() * hours) * 3_600_000 + index,
    ).toISOString();
    return { index, owner, persona, channel, touchpoint, event, timestamp };
  });
  sent = events.map(({ index, owner, persona, channel, touchpoint, event, timestamp }) => ({
    ...{ messageId: `m${index}`, owner, event, timestamp, personaId: persona },
    ...{ channelId: channel?.id ?? null, touchpointId: touchpoint?.id ?? null },
    orderId: event === "Order Completed" ? `o${index}` : null,
    total: event === "Order Completed" ? 10 + (index % 7) : null,
  }));
  const steps = events.map(
    ({ index, owner, persona, channel, touchpoint, event, timestamp }): CustomerStep => {
      const order = { order_id: `o${index}`, total: 10 + (index % 7), currency: "EUR" };
      const properties = {
        ...(persona && { persona: shop.personas.find(({ id }) => id === persona)?.name }),
        ...(channel && { channel: channel.name }),
        ...(touchpoint && { touchpoint: touchpoint.name }),
        ...(event === "Order Completed" && order),
      };
      return [owner, event, timestamp, properties];
    },
  );
  await send(shop, steps);
  given = Array.from({ length: 260 }, () => ({
    stage: Math.floor(random() * 3),
    at: new Date(Date.parse("2026-03-20") + Math.floor(random() * 2400) * 3_600_000).toISOString(),
    csat: 1 + Math.floor(random() * 5),
    personaId: nth(2, shop.personas)?.id,
    channelId: nth(2, shop.channels)?.id,
    touchpointId: nth(2, shop.touchpoints)?.id,
  }));
  await storeResponses(shop, given);
});

type Filters = Partial<
  Record<"personaId" | "channelId" | "touchpointId" | "timeZone", string | undefined>
>;
const filters: [string, () => Filters][] = [
  ["nothing", () => ({})],
  ["a persona", () => ({ personaId: shop.personas[0]?.id })],
  ["a channel", () => ({ channelId: shop.channels[1]?.id })],
  ["a touchpoint", () => ({ touchpointId: shop.touchpoints[0]?.id })],
  ["a time zone", () => ({ timeZone: farAway })],
  [
    "all at once",
    () => ({
      ...{ personaId: shop.personas[1]?.id, channelId: shop.channels[0]?.id },
      ...{ touchpointId: shop.touchpoints[1]?.id, timeZone: farAway },
    }),
  ],
];

/** The filters a figure follows; what it does not follow it says, and is counted without. */
function followed(figure: ReachedFigure, asked: Filters): Filters {
  const names = { stage: "stageId", persona: "personaId", channel: "channelId" } as const;
  const others = { touchpoint: "touchpointId", zone: "timeZone" } as const;
  const missed = unreached(figure, asked).map((filter) => ({ ...names, ...others })[filter]);
  return Object.fromEntries(
    Object.entries(asked).filter(([name]) => !missed.some((one) => one === name)),
  );
}

const dayIn = (timestamp: string, timeZone = "UTC") =>
  new Date(timestamp).toLocaleDateString("sv-SE", { timeZone });
const isInside = (day: string) => day >= days.from && day <= days.to;

let derivation: ReturnType<typeof deriveSimply> | null = null;
function simply() {
  const byKind = new Map<string, string>(shop.stages.map(({ kind, id }) => [kind, id]));
  derivation ??= deriveSimply(sent, {
    stageIds: shop.stages.map(({ id }) => id),
    ...{ timeZone: "UTC", countsRefunds: true },
    stageOf: (event) => byKind.get(kinds[event.event] ?? "") ?? null,
  });
  return derivation;
}

/** Counts of the lines of one kind that lie in the period and in the slices asked for. */
function lineSums(kind: string, places: Record<string, number>, asked: Filters) {
  return simply()
    .lines.map((text) => {
      const [key = "", counts = ""] = text.split(": ");
      return { parts: key.split("|"), counts: counts.split(",").map(Number) };
    })
    .filter(({ parts }) => parts[0] === kind && isInside(parts[places.day ?? -1] ?? ""))
    .filter(({ parts }) => !asked.personaId || parts[places.persona ?? -1] === asked.personaId)
    .filter(({ parts }) => !asked.channelId || parts[places.channel ?? -1] === asked.channelId);
}

/** Likewise of a kind that has lines for each touchpoint beside it, which name the touchpoint first. */
function atTouchpoint(kind: string, kindAt: string, places: Record<string, number>, of: Filters) {
  if (!of.touchpointId) return lineSums(kind, places, of);
  const later = Object.fromEntries(Object.entries(places).map(([name, at]) => [name, at + 1]));
  return lineSums(kindAt, later, of)
    .filter(({ parts }) => parts[1] === of.touchpointId)
    .map(({ parts, counts }) => ({ counts, parts: parts.toSpliced(1, 1) }));
}

type Line = ReturnType<typeof lineSums>[number];
const total = (lines: Line[], place: number) =>
  lines.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0);

describe.each(filters)("Filtered by %s", (_, filterOf) => {
  const of = () => ({ mapId: shop.mapId, ...days, ...filterOf() });

  test("answers are those a plain count finds", async () => {
    const asked = followed("answers", filterOf());
    const { stages } = await getKpiDashboard(shop.ctx, of());
    for (const [place, stage] of stages.entries()) {
      const own = given.filter(
        (one) =>
          one.stage === place &&
          isInside(dayIn(one.at, asked.timeZone)) &&
          (!asked.personaId || one.personaId === asked.personaId) &&
          (!asked.channelId || one.channelId === asked.channelId) &&
          (!asked.touchpointId || one.touchpointId === asked.touchpointId),
      );
      const happy = own.filter(({ csat = 0 }) => csat >= 4).length;
      expect(stage.satisfaction.n).toBe(own.length);
      expect(stage.emotion.n).toBe(own.length);
      if (own.length >= 5) {
        expect(stage.satisfaction.value).toBeCloseTo((100 * happy) / own.length, 9);
      }
      const figure = { kind: "answers", question: "csat", stageId: stage.id } as const;
      expect((await listBehind(shop.ctx, { of: of(), figure })).answers.total).toBe(own.length);
    }
  });

  test("entries, active customers, moves and channels are those of the simple derivation", async () => {
    const { stages } = await getKpiDashboard(shop.ctx, of());
    const details = await getJourneyDetails(shop.ctx, of());
    const slices = { persona: 3, channel: 4 };
    const places = { day: 1, ...slices };
    const entered = atTouchpoint("days", "entries at", places, followed("entries", filterOf()));
    const mix = lineSums("days", { day: 1, ...slices }, followed("mix", filterOf()));
    const active = lineSums(
      "activity",
      { day: 2, persona: 4 },
      followed("active", filterOf()),
    ).filter(({ parts }) => (parts[3] ?? "-") < days.from);
    for (const [place, { id, ...stage }] of stages.entries()) {
      expect(stage.entered).toBe(
        total(
          entered.filter(({ parts }) => parts[2] === id),
          0,
        ),
      );
      expect(stage.active).toBe(
        total(
          active.filter(({ parts }) => parts[1] === id),
          0,
        ),
      );
      const events = details.stages[place]?.channels.reduce((sum, one) => sum + one.events, 0);
      expect(events).toBe(
        total(
          mix.filter(({ parts }) => parts[2] === id),
          8,
        ),
      );
      const figure = { kind: "customers", which: "entered", stageId: id } as const;
      expect((await listBehind(shop.ctx, { of: of(), figure })).customers.total).toBe(
        stage.entered,
      );
    }
    const moves = lineSums("moves", { day: 2, persona: 6 }, followed("moves", filterOf()));
    const { streams, back } = details.paths.stage;
    const drawn = [...streams.filter(({ isLoss }) => !isLoss), ...back];
    expect(drawn.reduce((sum, { value }) => sum + value, 0)).toBe(
      total(
        moves.filter(({ parts }) => parts[1] === "stage"),
        0,
      ),
    );
  });

  test("the funnel and who comes back are those of the simple derivation", async () => {
    const asked = { ...of(), window: "any" } as const;
    const { funnel } = await getKpiDashboard(shop.ctx, asked);
    const places = { day: 1, persona: 3, channel: 4 };
    const chain = atTouchpoint("chain", "chain from", places, followed("entries", filterOf()));
    for (const { id, count } of funnel) {
      const own = chain.filter(({ parts }) => parts[2] === id);
      expect(count).toBe(total(own, 5));
      const figure = { kind: "chain", which: "reached", stageId: id } as const;
      expect((await listBehind(shop.ctx, { of: asked, figure })).customers.total).toBe(count);
    }
    const follows = followed("cohorts", filterOf());
    const newcomers = lineSums("cohort", { day: 1, persona: 3, channel: 4 }, follows).filter(
      ({ parts }) => !follows.touchpointId || parts[5] === follows.touchpointId,
    );
    const { retention } = await getJourneyDetails(shop.ctx, of());
    for (const { cohort, size } of retention.filter((row) => isInside(row.cohort))) {
      const first = newcomers.filter(({ parts }) => parts[1] === cohort && parts[2] === "0");
      expect(size).toBe(total(first, 0));
      const figure = { kind: "cohort", month: cohort, later: 0 } as const;
      expect((await listBehind(shop.ctx, { of: of(), figure })).customers.total).toBe(size);
    }
  });

  test("times and orders are those of the simple derivation, in the days asked for", async () => {
    const details = await getJourneyDetails(shop.ctx, of());
    const { tiles } = await getKpiDashboard(shop.ctx, of());
    const simple = simply();
    const asked = followed("times", filterOf());
    const isAsked = (row: Record<string, unknown>, at: unknown) =>
      isInside(dayIn(String(at), asked.timeZone)) &&
      (!asked.personaId || row.personaId === asked.personaId) &&
      (!asked.channelId || row.channelId === asked.channelId);
    const isThere = (row: Record<string, unknown>) =>
      !asked.touchpointId || row.touchpointId === asked.touchpointId;
    for (const { id, time } of details.stages) {
      const own = simple.stages.filter(
        (row) =>
          row.stageId === id && row.nextAt !== null && isThere(row) && isAsked(row, row.firstAt),
      );
      expect(time.n).toBe(own.length);
    }
    const bought = simple.orders.filter((row) => isAsked(row, row.at));
    const revenue = bought.reduce((sum, row) => sum + Number(row.amountMinor) / 100, 0);
    expect(details.money[0]?.orders ?? 0).toBe(bought.length);
    expect(details.money[0]?.revenue ?? 0).toBeCloseTo(revenue, 6);
    const firsts = simple.orders.filter(
      (row) =>
        isAsked(row, row.at) &&
        !(row.prevAt && isInside(dayIn(String(row.prevAt), asked.timeZone))),
    );
    expect(tiles["repeat-purchase"].estimate.n).toBe(firsts.length);
  });
});

test("A stage together with any other filter gives a page; from the last stage nobody goes on", async () => {
  const [touchpoint] = shop.touchpoints;
  const [channel] = shop.channels;
  const [persona] = shop.personas;
  for (const [index, stage] of shop.stages.entries())
    for (const filter of [
      { touchpointId: touchpoint?.id },
      { channelId: channel?.id },
      { personaId: persona?.id },
      { touchpointId: touchpoint?.id, channelId: channel?.id, personaId: persona?.id },
    ]) {
      const filters = { ...days, stageId: stage.id, ...filter };
      const { tiles } = await getKpiDashboard(shop.ctx, { mapId: shop.mapId, ...filters });
      const isLast = index === shop.stages.length - 1;
      if (isLast) expect(tiles.conversion.estimate).toMatchObject({ value: null, n: 0 });
      expect(tiles.conversion.spark.every(({ n }) => !isLast || n === 0)).toBe(true);
    }
});
