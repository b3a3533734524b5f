import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import type { ApiScope } from "@/db/enums";
import { apiKeys, rateLimits } from "@/db/schema/directory";
import { createApiKey } from "@/lib/access/api-keys";
import { hashOf } from "@/lib/access/secrets";
import { inTransaction } from "@/lib/core/transaction";
import { routes } from "@/lib/server/events";
import { createAppServer } from "@/lib/server/http";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";

const server = createAppServer({ routes, framework: null, trustedHops: 0 });
let address = "";
let shop: MeasuredWorkspace;
let key = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${portOf(server.address())}/api/v1/events`;
  shop = await buildMeasuredWorkspace();
  key = (await keyWith(shop, ["events.write"])).key;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await closeDatabase();
});

const portOf = (bound: AddressInfo | string | null) =>
  typeof bound === "object" && bound ? bound.port : 0;

const keyWith = ({ ctx }: MeasuredWorkspace, scopes: ApiScope[]) =>
  inTransaction(ctx, (tx) => createApiKey(tx, ctx, { name: "Shop", scopes, createdBy: null }));

async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(address, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", ...headers },
  });
  const json: unknown = await response.json();
  return { status: response.status, json, headers: response.headers };
}
const send = (events: unknown, headers?: Record<string, string>) =>
  post(JSON.stringify(events), headers);

let counter = 0;
const event = (more: object = {}) => ({
  event: "Page Viewed",
  userId: "u1",
  messageId: `m${++counter}`,
  ...more,
});

test("A single event, a list and a batch are stored", async () => {
  expect(await send(event())).toMatchObject({ status: 200, json: { accepted: 1, rejected: 0 } });
  expect(await send([event(), event()])).toMatchObject({ status: 200, json: { accepted: 2 } });
  expect(await send({ batch: [event()] })).toMatchObject({ status: 200, json: { accepted: 1 } });
});

test("Sending the same event again answers the same way and stores nothing", async () => {
  const once = event();
  await send(once);
  expect(await send(once)).toMatchObject({
    status: 200,
    json: { accepted: 0, duplicates: 1, items: [{ status: "duplicate" }] },
  });
});

test("Unknown keys are refused for each event, and good events of the batch are stored", async () => {
  expect(await send(event({ colour: "red" }))).toMatchObject({
    status: 422,
    json: { rejected: 1, items: [{ index: 0, status: "rejected" }] },
  });
  expect(await send([event(), event({ colour: "red" })])).toMatchObject({
    status: 207,
    json: { accepted: 1, rejected: 1 },
  });
});

test.each([
  ["no key", {}, 401],
  ["something that is no key", { authorization: "Bearer hello" }, 401],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
  ["no content type", { "content-type": "" }, 415],
])("A call with %s is refused", async (name, headers, status) => {
  const all = name === "no key" ? { authorization: "" } : headers;
  expect(await send(event(), all)).toMatchObject({ status, json: { error: {} } });
});

test("A key that may only read cannot send events", async () => {
  const reader = await keyWith(shop, ["kpis.read"]);
  const answer = await send(event(), { authorization: `Bearer ${reader.key}` });
  expect(answer).toMatchObject({ status: 403, json: { error: { code: "forbidden" } } });
});

test("A revoked key is refused at once", async () => {
  const { id, key: revoked } = await keyWith(shop, ["events.write"]);
  const headers = { authorization: `Bearer ${revoked}` };
  expect((await send(event(), headers)).status).toBe(200);
  await db().update(apiKeys).set({ revokedAt: new Date() }).where(eq(apiKeys.id, id));
  expect((await send(event(), headers)).status).toBe(401);
});

const hostile: [string, string][] = [
  ["broken JSON", "{"],
  ["an empty body", ""],
  ["null", "null"],
  ["a number", "7"],
  ["an empty list", "[]"],
  ["a batch that is none", '{"batch":1}'],
  ["a hundred thousand brackets", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["deep objects", `{"properties":${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}}`],
  ["__proto__", '{"__proto__":{"event":"x"},"event":"a","userId":"u","messageId":"m"}'],
  ["infinity", '{"event":"a","userId":"u","messageId":"m","properties":{"a":1e999}}'],
  ["NUL", '{"event":"a\\u0000","userId":"u","messageId":"m"}'],
  ["half a surrogate pair", '{"event":"a","userId":"\\ud800","messageId":"m"}'],
];
test.each(hostile)(
  "A body of %s is refused with a message, not with a failure",
  async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 422 });
  },
);

test("Bytes that are no UTF-8 are refused", async () => {
  expect(await post(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toMatchObject({ status: 422 });
});

test("More than a thousand events or four megabytes are too large", async () => {
  const many = Array.from({ length: 1001 }, () => event());
  expect(await send(many)).toMatchObject({ status: 413, json: { error: { code: "too_large" } } });
  expect((await post(`"${"x".repeat(4_300_000)}"`)).status).toBe(413);
});

test("A key used too often is told when to come back", async () => {
  const { id, key: busy } = await keyWith(shop, ["events.write"]);
  const headers = { authorization: `Bearer ${busy}` };
  expect((await send(event(), headers)).status).toBe(200);
  const limitKey = hashOf(`eventsPerKey:${id}`);
  await db().update(rateLimits).set({ count: 300_000 }).where(eq(rateLimits.key, limitKey));
  const answer = await send(event(), headers);
  expect(answer).toMatchObject({ status: 429, json: { error: { code: "rate_limited" } } });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});
