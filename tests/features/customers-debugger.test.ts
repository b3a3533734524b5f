import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import { ingestEvents } from "@/lib/customers/commands";
import { findRecentEvents } from "@/lib/customers/refusals/find/queries";
import { listRecentEvents } from "@/lib/customers/refusals/queries";
import { setStageRules } from "@/lib/customers/stage-rules/commands";
import { buildMeasuredWorkspace } from "../support/measured-workspace";

afterAll(closeDatabase);

const now = new Date("2026-06-15T12:00:00Z");
const timestamp = "2026-06-10T10:00:00Z";
let counter = 0;
const event = (name: string, who: { userId?: string }, more = {}) => ({
  ...{ event: name, messageId: `m${++counter}`, timestamp },
  ...who,
  ...more,
});

test("The last events say what each means, and why one was refused", async () => {
  const shop = await buildMeasuredWorkspace({ now });
  const { ctx } = shop;
  await ingestEvents(ctx, {
    events: [event("Page Viewed", { userId: "u1" }), event("Heartbeat", { userId: "u1" })],
  });
  const bad = Array.from({ length: 230 }, (_, index) => ({
    event: `Bad ${index}`,
    secret: "s3cret",
  }));
  await ingestEvents(ctx, { events: bad });
  const recent = await listRecentEvents(ctx, {});
  expect(recent).toHaveLength(60);
  expect(recent[0]).toMatchObject({
    name: expect.stringMatching(/^Bad/),
    reason: expect.any(String),
  });
  const kept = await inTransaction(ctx, (tx) =>
    tx.execute<{ n: number; text: string }>(sql`select count(*)::int as n,
      string_agg(r::text, '') as text from refused_events r`),
  );
  expect(kept[0]?.n).toBe(200);
  expect(kept[0]?.text).not.toContain("s3cret");
  const stranger = await buildMeasuredWorkspace({ now });
  expect(await listRecentEvents(stranger.ctx, {})).toEqual([]);
  await ingestEvents(stranger.ctx, {
    events: [event("Page Viewed", { userId: "u1" }), event("Heartbeat", { userId: "u1" })],
  });
  const [last] = await listRecentEvents(stranger.ctx, {});
  expect(last?.happenedAt).toEqual(new Date(event("Heartbeat", {}).timestamp));
  const meanings = (await listRecentEvents(stranger.ctx, {})).map(({ stages }) => stages.length);
  expect(meanings.sort()).toEqual([0, 1]);
});

test("A problem is found though a thousand good events came after it, and by its words", async () => {
  const { ctx } = await buildMeasuredWorkspace({ now });
  const early = { ...ctx, now: new Date("2026-05-10T12:00:00Z") };
  await ingestEvents(early, {
    events: [event("Old Heartbeat", { userId: "u1" }, { timestamp: "2026-05-09T10:00:00Z" })],
  });
  await ingestEvents(ctx, {
    events: [
      event("Heartbeat", { userId: "u1" }),
      { event: "Broken", userId: "u1", messageId: "m-broken", timestamp: "yesterday" },
    ],
  });
  const good = Array.from({ length: 1000 }, (_, at) =>
    event("Page Viewed", { userId: `g${at % 9}` }),
  );
  await ingestEvents(ctx, { events: good });
  const find = (text: string, isProblem: boolean) => findRecentEvents(ctx, { text, isProblem });
  const problems = await find("", true);
  expect(problems.looked).toBe(1002);
  expect(problems.events.map(({ name }) => name).sort()).toEqual(["Broken", "Heartbeat"]);
  expect((await find("heartBEAT", false)).events).toMatchObject([
    { name: "Heartbeat", stages: [] },
  ]);
  expect((await find("m-broken", false)).events).toMatchObject([{ name: "Broken" }]);
  expect((await find("u1", true)).events).toMatchObject([{ name: "Heartbeat", customer: "u1" }]);
  expect((await find("g3", false)).events).toHaveLength(60);
  const stranger = await buildMeasuredWorkspace({ now });
  expect(await findRecentEvents(stranger.ctx, { text: "", isProblem: false })).toEqual({
    events: [],
    looked: 0,
  });
});

test("An event no rule takes says which condition failed, and which names nobody knows", async () => {
  const { ctx, mapId, stages, channels } = await buildMeasuredWorkspace({ now, hasRules: false });
  const stageId = stages[0]?.id ?? "";
  const rules = [
    { stageId, channelId: channels[1]?.id },
    { stageId, eventName: "Desk Visited", channelId: channels[1]?.id },
    { stageId, eventName: "Video Played", propertyName: "length", propertyValue: "long" },
  ];
  await setStageRules(ctx, { mapId, rules });
  const properties = { channel: "stroe", persona: "Nobody" };
  await ingestEvents(ctx, {
    events: [
      event("desk visited", { userId: "u1" }, { properties }),
      event("Desk Visited", { userId: "u2" }, { properties: { channel: "web" } }),
      event("Video Played", { userId: "u1" }),
      event("Heartbeat", { userId: "u1" }),
      event("Anything", { userId: "u1" }, { properties: { channel: "STORE" } }),
    ],
  });
  const said = (await listRecentEvents(ctx, {})).map(({ obstacle, unknown }) => ({
    obstacle,
    unknown,
  }));
  const stage = "Shop · awareness";
  expect(said).toEqual([
    { obstacle: null, unknown: [] },
    { obstacle: { unmet: "name" }, unknown: [] },
    {
      obstacle: { unmet: "property", stage, wanted: "length = long", sent: null },
      unknown: [],
    },
    { obstacle: { unmet: "channel", stage, wanted: "Store", sent: "web" }, unknown: [] },
    {
      obstacle: { unmet: "channel", stage, wanted: "Store", sent: "stroe" },
      unknown: [
        { kind: "persona", name: "Nobody" },
        { kind: "channel", name: "stroe" },
      ],
    },
  ]);
});
