import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { dayAt } from "@/lib/core/days";
import { getJourneyDetails } from "@/lib/kpis/details/queries";
import { bucketsOf, type Period } from "@/lib/kpis/periods";
import { getKpiDashboard } from "@/lib/kpis/queries";
import {
  buildMeasuredWorkspace,
  type CustomerStep,
  type MeasuredWorkspace,
  send,
} from "../support/measured-workspace";
import { randomOf } from "../support/random";

afterAll(closeDatabase);

type Order = { userId: string; at: Date; total: number; channel: string };

const now = new Date("2026-06-30T12:00:00Z");
const ninetyDaysMs = 90 * 86_400_000;
let shop: MeasuredWorkspace;
let orders: Order[] = [];

/** Where the day begins first on earth; so some of the zones below are a whole day behind. */
beforeAll(async () => {
  shop = await buildMeasuredWorkspace({ now, timeZone: "Pacific/Kiritimati" });
  const random = randomOf(11);
  const since = Date.parse("2026-03-01");
  const hours = Math.floor((now.getTime() - since) / 3_600_000);
  orders = Array.from({ length: 400 }, (_, index) => ({
    userId: `c${Math.floor(random() * 120)}`,
    at: new Date(since + Math.floor(random() * hours) * 3_600_000 + index),
    total: 5 + (index % 9),
    channel: shop.channels[Math.floor(random() * 2)]?.name ?? "",
  })).sort((a, b) => a.at.getTime() - b.at.getTime());
  const steps = orders.map(({ userId, at, total, channel }, index): CustomerStep => {
    const order = { order_id: `o${index}`, total, currency: "EUR", channel };
    return [userId, "Order Completed", at.toISOString(), order];
  });
  await send(shop, steps);
});

const zones = [
  ...["Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"],
  ...["UTC", "Australia/Lord_Howe"],
];
const periods: Period[] = [
  { from: "2026-06-18", to: "2026-06-27" },
  { from: "2026-03-20", to: "2026-06-17" },
];
const cases = zones.flatMap((timeZone) =>
  periods.flatMap((period) =>
    [false, true].map((isOneChannel) => ({ timeZone, period, isOneChannel })),
  ),
);

test.each(cases)(
  "Orders in days of $timeZone from $period.from, one channel: $isOneChannel",
  async ({ timeZone, period, isOneChannel }) => {
    const channel = isOneChannel ? shop.channels[0] : undefined;
    const asked = { mapId: shop.mapId, ...period, timeZone, channelId: channel?.id };
    const { tiles } = await getKpiDashboard(shop.ctx, asked);
    const [money] = (await getJourneyDetails(shop.ctx, asked)).money;
    const isOf = (order: Order | undefined) => !channel || order?.channel === channel.name;
    const within = ({ from, to }: Period) =>
      orders.filter(({ at }) => dayAt(at, timeZone) >= from && dayAt(at, timeZone) <= to);

    const names = [...new Set(within(period).map(({ userId }) => userId))];
    const buyers = names
      .map((name) => within(period).filter(({ userId }) => userId === name))
      .filter(([first]) => isOf(first));
    const repeaters = buyers.filter((own) => own.length > 1);
    const { estimate, spark } = tiles["repeat-purchase"];
    expect(estimate.n).toBe(buyers.length);
    expect(estimate.value).toBeCloseTo((100 * repeaters.length) / buyers.length, 6);

    const bought = within(period).filter(isOf);
    expect(money).toMatchObject({
      orders: bought.length,
      revenue: bought.reduce((sum, { total }) => sum + total, 0),
    });
    const isSoon = (order: Order) => {
      const earlier = orders.findLast(
        ({ userId, at }) => userId === order.userId && at.getTime() < order.at.getTime(),
      );
      return earlier !== undefined && order.at.getTime() - earlier.at.getTime() <= ninetyDaysMs;
    };
    const weeks = bucketsOf(period).map((bucket) => within(bucket).filter(isOf));
    expect(spark.map(({ n }) => n)).toEqual(weeks.map((week) => week.length));
    expect(spark.map(({ value, n }) => Math.round(((value ?? 0) * n) / 100))).toEqual(
      weeks.map((week) => week.filter(isSoon).length),
    );
  },
);
