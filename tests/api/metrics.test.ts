import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
import type { ApiScope } from "@/db/enums";
import { createApiKey } from "@/lib/access/api-keys";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { createMetric } from "@/lib/metrics/commands";
import { listMetricPoints } from "@/lib/metrics/queries";
import { createAppServer } from "@/lib/server/http";
import { routes } from "@/lib/server/routes";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";

const server = createAppServer({ routes, framework: null, trustedHops: 0 });
let origin = "";
let shop: MeasuredWorkspace;
let metricId = "";
let key = "";

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  origin = `http://127.0.0.1:${portOf(server.address())}`;
  shop = await buildMeasuredWorkspace();
  key = await keyWith(shop, ["metrics.write"]);
  const figure = { name: "Late parcels", aggregation: "mean", direction: "down" } as const;
  ({ metricId } = await createMetric(shop.ctx, { mapId: shop.mapId, stageId: null, ...figure }));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await closeDatabase();
});

const portOf = (bound: AddressInfo | string | null) =>
  typeof bound === "object" && bound ? bound.port : 0;

async function keyWith({ ctx }: MeasuredWorkspace, scopes: ApiScope[]): Promise<string> {
  const made = await inTransaction(ctx, (tx) =>
    createApiKey(tx, ctx, { name: "Carrier", scopes, createdBy: null }),
  );
  return made.key;
}

async function post(body: string, { id = metricId, as = key } = {}) {
  const response = await fetch(`${origin}/api/v1/metrics/${id}/points`, {
    method: "POST",
    body,
    headers: { authorization: `Bearer ${as}`, "content-type": "application/json" },
  });
  const json: unknown = await response.json();
  return { status: response.status, json };
}
const point = (value: number, more: object = {}) => ({ day: "2026-06-02", value, ...more });

test("One value and many are stored; a key sent again replaces its value", async () => {
  expect(await post(JSON.stringify(point(4)))).toMatchObject({ status: 200, json: { stored: 1 } });
  const keyed = [point(5, { key: "a" }), point(6, { key: "b" })];
  expect(await post(JSON.stringify(keyed))).toMatchObject({ status: 200, json: { stored: 2 } });
  await post(JSON.stringify({ points: [point(9, { key: "b" })] }));
  const points = await listMetricPoints(shop.ctx, { metricId });
  expect(points.map(({ value }) => value).sort()).toEqual([4, 5, 9]);
});

test("What is no value is refused in words, and nothing of it is stored", async () => {
  for (const body of ["{", "[]", "null", JSON.stringify([point(1), { day: "soon", value: 2 }])]) {
    expect((await post(body)).status).toBe(422);
  }
  expect(await listMetricPoints(shop.ctx, { metricId })).toHaveLength(3);
});

test("No key, a key for events and another workspace's key get nowhere", async () => {
  const body = JSON.stringify(point(1));
  expect((await post(body, { as: "none" })).status).toBe(401);
  const forEvents = await keyWith(shop, ["events.write"]);
  expect((await post(body, { as: forEvents })).status).toBe(403);
  expect((await post("{", { as: forEvents })).status).toBe(403);
  const stranger = await buildMeasuredWorkspace();
  const foreign = await post(body, { as: await keyWith(stranger, ["metrics.write"]) });
  const unknown = await post(body, { id: newId() });
  expect([foreign.status, unknown.status]).toEqual([404, 404]);
});

test("An address of the interface that does not exist is told as JSON", async () => {
  const answer = await fetch(`${origin}/api/v1/metrics`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    error: { code: "not_found", message: "Nothing answers GET /api/v1/metrics." },
  });
});
