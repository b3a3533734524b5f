import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import { createApiKey, rotateApiKey } from "@/lib/access/api-keys";
import { apiKeyDoor } from "@/lib/access/doors";
import { createApiKey as createKey } from "@/lib/api-keys/commands";
import { inTransaction } from "@/lib/core/transaction";
import { listCustomers } from "@/lib/customers/people/queries";
import { listRecentEvents } from "@/lib/customers/refusals/queries";
import { routes } from "@/lib/server/events";
import { createAppServer } from "@/lib/server/http";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";

const server = createAppServer({ routes, framework: null, trustedHops: 0 });
const site = "https://shop.example";
let address = "";
let shop: MeasuredWorkspace;
let key = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const bound: AddressInfo | string | null = server.address();
  address = `http://127.0.0.1:${typeof bound === "object" && bound ? bound.port : 0}`;
  shop = await buildMeasuredWorkspace();
  key = (await createKey(shop.ctx, publicKey)).key;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await closeDatabase();
});

const publicKey = { name: "Site", scopes: ["events.collect" as const], origins: [site] };
let counter = 0;
const event = () => ({ event: "Page Viewed", anonymousId: "a1", messageId: `c${++counter}` });
const collect = (body: unknown, { origin = site, withKey = key, method = "POST" } = {}) =>
  fetch(`${address}/api/v1/collect?key=${withKey}`, {
    method,
    body: method === "POST" ? JSON.stringify(body) : null,
    headers: { origin, "content-type": "text/plain;charset=UTF-8" },
  });

test("A page of a named site sends events with the publishable key", async () => {
  const answer = await collect({ batch: [event(), event()] });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("access-control-allow-origin")).toBe(site);
  expect(await answer.json()).toMatchObject({ accepted: 2 });
  const asked = await collect(null, { method: "OPTIONS" });
  expect(asked.status).toBe(204);
  expect(asked.headers.get("access-control-allow-origin")).toBe(site);
});

test("Pages of other sites are refused, and no answer lets them in", async () => {
  for (const method of ["POST", "OPTIONS"]) {
    const answer = await collect(event(), { origin: "https://evil.example", method });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  }
  const [last] = await listRecentEvents(shop.ctx, {});
  expect(last?.reason).toContain("not among those of the key");
});

test("The publishable key opens nothing but its door, and secret keys do not open that", async () => {
  const elsewhere = await fetch(`${address}/api/v1/events`, {
    method: "POST",
    body: JSON.stringify(event()),
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  });
  expect(elsewhere.status).toBe(403);
  const secret = await createKey(shop.ctx, { name: "Backend", scopes: ["events.write"] });
  expect((await collect(event(), { withKey: secret.key })).status).toBe(401);
  expect((await collect(event(), { withKey: "tl_nothing" })).status).toBe(401);
});

test("A page may say who somebody is, not that two customers are one", async () => {
  const identify = { type: "identify", userId: "u9", anonymousId: "a9", traits: { plan: "pro" } };
  expect(await (await collect(identify)).json()).toMatchObject({ accepted: 1 });
  const alias = { type: "alias", userId: "u9", previousId: "u8" };
  expect((await collect(alias)).status).toBe(422);
  const { customers } = await listCustomers(shop.ctx, { search: "u9" });
  expect(customers).toHaveLength(1);
  const [last] = await listRecentEvents(shop.ctx, {});
  expect(last?.reason).toContain("alias");
});

test("A publishable key needs sites and can do nothing else; sites are addresses without a path", async () => {
  const refused = [
    { ...publicKey, origins: [] },
    { ...publicKey, scopes: ["events.collect" as const, "maps.read" as const] },
    { ...publicKey, origins: ["https://shop.example/path"] },
    { ...publicKey, origins: ["shop.example"] },
    { name: "Backend", scopes: ["events.write" as const], origins: [site] },
  ];
  for (const input of refused) {
    await expect(createKey(shop.ctx, input)).rejects.toMatchObject({ code: "invalid" });
  }
  const wrong = createKey(shop.ctx, { ...publicKey, origins: [site, "shop.example"] });
  await expect(wrong).rejects.toMatchObject({
    fields: { origins: expect.stringContaining("“shop.example”") },
  });
});

test("After a rotation the old secret works for a day more, the new one from then on", async () => {
  const { ctx } = shop;
  const old = await inTransaction(ctx, (tx) =>
    createApiKey(tx, ctx, { name: "Old", scopes: ["events.write"], createdBy: null }),
  );
  const fresh = await inTransaction(ctx, (tx) => rotateApiKey(tx, ctx, old.id));
  const hours = (count: number) => ({ now: new Date(ctx.now.getTime() + count * 3_600_000) });
  const open = (text: string | null, after: number) => apiKeyDoor(`Bearer ${text}`, hours(after));
  await expect(open(fresh, 0)).resolves.toMatchObject({ actor: { id: old.id } });
  await expect(open(old.key, 23)).resolves.toMatchObject({ actor: { id: old.id } });
  await expect(open(old.key, 25)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(open(fresh, 25)).resolves.toMatchObject({ actor: { id: old.id } });
});

test("The script for web pages is at most two kilobytes, and pages may keep it for an hour", async () => {
  const answer = await fetch(`${address}/events.js`);
  const text = await answer.text();
  expect(gzipSync(text).length).toBeLessThanOrEqual(2048);
  expect(text).not.toContain("cookie");
  expect(answer.headers.get("cache-control")).toContain("max-age=3600");
  expect(answer.headers.get("content-type")).toContain("text/javascript");
});
