import type { AddressInfo } from "node:net";
import { afterAll, expect, test } from "vitest";
import { readBody } from "@/lib/server/body";
import { createAppServer } from "@/lib/server/http";
import { sendJson } from "@/lib/server/reply";
import type { Route } from "@/lib/server/router";

const echo: Route = {
  match: (path) => path === "/echo",
  async handle(req, res, facts) {
    const body = await readBody(req, 100);
    sendJson(res, 200, { bytes: body.length, id: facts.requestId, from: facts.clientAddress });
  },
};
const broken: Route = {
  match: (path) => path === "/broken",
  handle: () => Promise.reject(new Error("the secret cause")),
};
const server = createAppServer({ routes: [echo, broken], framework: null, trustedHops: 0 });
await new Promise<void>((resolve) => {
  server.listen(0, "127.0.0.1", resolve);
});
afterAll(() => server.close());

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}
function urlOf(path: string) {
  const address = server.address();
  return `http://127.0.0.1:${isAddress(address) ? address.port : 0}${path}`;
}

test("A request keeps the id it came with, and its answer names it", async () => {
  const headers = { "x-request-id": "known-request-1", "x-forwarded-for": "6.6.6.6" };
  const response = await fetch(urlOf("/echo"), { method: "POST", body: "hello", headers });
  expect(response.headers.get("x-request-id")).toBe("known-request-1");
  expect(await response.json()).toEqual({ bytes: 5, id: "known-request-1", from: "127.0.0.1" });
});

test("An id that could break a log line is replaced", async () => {
  const headers = { "x-request-id": "a b" };
  const response = await fetch(urlOf("/echo"), { method: "POST", headers });
  expect(response.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("A body beyond the limit is refused, whether its length was announced or not", async () => {
  const announced = await fetch(urlOf("/echo"), { method: "POST", body: "x".repeat(101) });
  expect(announced.status).toBe(413);
  const stream = new Blob(["x".repeat(90), "x".repeat(90)]).stream();
  const options = { method: "POST", body: stream, duplex: "half" } as const;
  const counted = await fetch(urlOf("/echo"), options);
  expect(counted.status).toBe(413);
});

test("A failure is answered without its cause", async () => {
  const response = await fetch(urlOf("/broken"));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("secret");
});

test("A path that nobody serves does not exist", async () => {
  expect((await fetch(urlOf("//"))).status).toBe(404);
});
