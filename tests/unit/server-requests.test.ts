import { expect, test } from "vitest";
import { withoutTokens } from "@/lib/server/access-log";
import { addressBehind } from "@/lib/server/client-address";
import { findRoute, parseRoles, type Route, routesFor } from "@/lib/server/router";

const id = "0190b3c2-7c1a-7d3e-9f00-000000000001";

test.each([
  ["/s/abc", "/s/:token"],
  ["/s/abc/thanks", "/s/:token/thanks"],
  ["/join/k3y", "/join/:token"],
  ["/reset-password/k3y", "/reset-password/:token"],
  ["/widget/Zm9vYmFyYmF6cXV4Zm9vYmFyZm9vYmFyYmF6cXV4Zm9.json", "/widget/:token.json"],
  ["/anything/Zm9vYmFyYmF6cXV4Zm9vYmFy", "/anything/:token"],
  [`/shop/maps/${id}`, `/shop/maps/${id}`],
  ["/shop/settings", "/shop/settings"],
  ["/", "/"],
])("The log writes %s as %s", (path, logged) => {
  expect(withoutTokens(path)).toBe(logged);
});

test.each([
  ["nobody is trusted", 0, "6.6.6.6", "10.0.0.1"],
  ["our proxy names the client", 1, "6.6.6.6, 1.2.3.4", "1.2.3.4"],
  ["two proxies of ours stand in front", 2, "6.6.6.6, 1.2.3.4, 10.0.0.9", "1.2.3.4"],
  ["fewer proxies spoke than expected", 3, "1.2.3.4", "1.2.3.4"],
  ["the proxy named nobody", 1, undefined, "10.0.0.1"],
])("The client's address is right when %s", (_when, hops, forwarded, address) => {
  expect(addressBehind(hops, "::ffff:10.0.0.1", forwarded)).toBe(address);
});

const routeOf = (route: Partial<Route>): Route => ({
  match: (path) => path === "/a",
  handle: async () => {},
  ...route,
});

test("A route is found by method and path, HEAD as GET", () => {
  const read = routeOf({ method: "GET" });
  const write = routeOf({ method: "POST" });
  expect(findRoute([read, write], "POST", "/a")).toBe(write);
  expect(findRoute([read, write], "HEAD", "/a")).toBe(read);
  expect(findRoute([read, write], "DELETE", "/a")).toBeNull();
  expect(findRoute([read, write], "GET", "/b")).toBeNull();
});

test("A process serves the routes of its roles and those of everybody", () => {
  const ingest = routeOf({ role: "ingest" });
  const common = routeOf({});
  expect(routesFor([ingest, common], parseRoles("web, worker"))).toEqual([common]);
  expect(routesFor([ingest, common], parseRoles("ingest"))).toEqual([ingest, common]);
});

test("A role that does not exist is refused by name", () => {
  expect(() => parseRoles("web,wep")).toThrow('"wep"');
});
