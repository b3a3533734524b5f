import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles } from "@/db/enums";
import { type Capability, roleCan } from "@/lib/access/policy";
import { newId } from "@/lib/core/new-id";
import { findRoute } from "@/lib/server/router";
import { routes } from "@/lib/server/routes";
import { type BuiltAction, builtActions, builtRoutes } from "../support/manifests";
import {
  buildMatrixWorld,
  canary,
  type MatrixWorld,
  type Principal,
  signedInAnew,
} from "../support/matrix-world";
import { type ProcessEntry, processPolicy } from "../support/process-policy";
import { type Product, startProduct } from "../support/product-server";
import { actionPolicy, routePolicy } from "../support/route-policy";

/** Every page and every action of the build, asked by everybody there is. */
let product: Product;
let world: MatrixWorld;
let requests = 0;

beforeAll(async () => {
  world = await buildMatrixWorld();
  product = await startProduct({ DEMO_MODE: "1" });
}, 120_000);
afterAll(async () => {
  console.info(`route matrix: ${requests} requests`);
  await product.stop();
});

test("Every route of the build has a policy, and every policy a route", () => {
  expect(builtRoutes()).toEqual(Object.keys(routePolicy).sort());
});

describe("A page answers each visitor as the policy says", () => {
  test.each(Object.entries(routePolicy))(
    "%s",
    async (route, access) => {
      const path = addressOf(route, world.own);
      for (const visitor of everybody()) {
        const page = await open(path, visitor);
        const seen = `${visitor.name} got ${page.status}`;
        if (access.for === "anybody") {
          const signedIn = isAnonymous(visitor) ? undefined : access.statusSignedIn;
          expect(seen).toBe(`${visitor.name} got ${signedIn ?? access.status ?? 200}`);
        } else if (isAnonymous(visitor)) {
          expect(seen).toBe(`${visitor.name} got 307`);
          expect(page.location).toContain("/sign-in");
        } else if (access.for === "person") {
          expect(seen).toBe(`${visitor.name} got ${access.status ?? 200}`);
        } else {
          const role = roleOf(visitor);
          const isWelcome = role !== null && roleCan(role, access.can);
          expect(seen).toBe(`${visitor.name} got ${isWelcome ? 200 : 404}`);
        }
        if (roleOf(visitor) === null) expect(page.body.includes(canary)).toBe(false);
      }
    },
    60_000,
  );
});

describe("An object of another workspace is answered like one that never was", () => {
  const withObject = Object.keys(routePolicy).filter((route) => /\[\w+Id\]/.test(route));
  test.each(withObject)("%s", async (route) => {
    const owner = world.members.owner;
    expect((await open(addressOf(route, world.own), owner)).status).toBe(200);
    const foreign = await open(addressOf(route, world.foreign), owner);
    const never = await open(addressOf(route, neverIds()), owner);
    expect(foreign.status).toBe(404);
    expect(foreign.body.includes(canary)).toBe(false);
    expect(comparable(foreign.body)).toBe(comparable(never.body));
  });
});

describe("An action answers each caller as the policy says", () => {
  test("There are actions to ask", () => expect(builtActions().length).toBeGreaterThan(30));

  test.each(builtActions().map((action) => [action.name, action] as const))(
    "%s",
    async (_, action) => {
      const needs = await needsOf(action);
      for (const visitor of everybody()) {
        const answer = await call(action, await signedInAnew(visitor));
        const role = roleOf(visitor);
        const refusal = refusalFor(needs, role, isAnonymous(visitor));
        const said = `${visitor.name}: ${refusalIn(answer)}`;
        expect(said).toBe(`${visitor.name}: ${refusal ?? "no refusal"}`);
        if (role === null) expect(answer.includes(canary)).toBe(false);
      }
    },
    60_000,
  );

  test("An action is answered from whichever page it is called", async () => {
    const [action] = builtActions().filter(({ name }) => name === "editWorkspaceAction");
    if (!action) throw new Error("The action is not in the build.");
    const elsewhere = { ...action, page: "app/(site)/profile/page" };
    expect(await call(elsewhere, world.members.owner)).toContain('"code":"invalid"');
    expect(refusalIn(await call(elsewhere, world.members.viewer))).toBe("forbidden");
  });

  test("A call caused by another site is refused", async () => {
    const [action] = builtActions().filter(({ name }) => name === "editWorkspaceAction");
    if (!action) throw new Error("The action is not in the build.");
    const answer = await call(action, world.members.owner, { "sec-fetch-site": "cross-site" });
    expect(answer).toContain('{"error":{"code":"forbidden"');
  });
});

describe("The process answers at its own addresses as the policy says", () => {
  const never = newId();
  const placed = (path: string) => addressOf(path.replaceAll("[neverId]", never), world.own);

  test("Every route of the process is in the policy", () => {
    const led = new Set(
      processPolicy.map((entry) => findRoute(routes, entry.method, placed(entry.path))),
    );
    const left = routes.filter((route) => !led.has(route));
    expect(left.map((route) => `${route.method ?? "any"} ${route.match}`)).toEqual([]);
  });

  test.each(processPolicy)("$method $path", async (entry) => {
    for (const visitor of everybody()) {
      const headers = { origin: product.url, ...(visitor.cookie && { cookie: visitor.cookie }) };
      const response = await ask(placed(entry.path), { method: entry.method, headers });
      const wanted = statusFor(entry, visitor);
      expect(`${visitor.name} got ${response.status}`).toBe(`${visitor.name} got ${wanted}`);
      const body = await response.text();
      if (roleOf(visitor) === null) expect(body.includes(canary)).toBe(false);
    }
  });

  test.each(processPolicy.filter((entry) => /\[(survey|map)Id\]/.test(entry.path)))(
    "$method $path of another workspace is answered like one that never was",
    async ({ method, path }) => {
      const headers = { origin: product.url, cookie: world.members.owner.cookie ?? "" };
      const answers = [world.foreign, neverIds()].map(async (values) => {
        const address = addressOf(path.replaceAll("[neverId]", never), values);
        const response = await ask(address, { method, headers });
        return `${response.status} ${comparable(await response.text())}`;
      });
      const [foreign, none] = await Promise.all(answers);
      expect(foreign).toBe(none);
    },
  );
});

describe("The doors of the process itself", () => {
  test("An API key opens no page", async () => {
    const response = await ask(`/${world.home.slug}`, {
      headers: { authorization: `Bearer ${world.apiKey}` },
    });
    expect(response.status).toBe(307);
  });

  test.each(["/s/unknown", `/s/${"A".repeat(43)}`])("%s leads nowhere", async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test("Events need a key that may write them", async () => {
    const post = (authorization: string) =>
      ask("/api/v1/events", {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization && { authorization }) },
        body: "{}",
      });
    expect((await post("")).status).toBe(401);
    expect((await post("Bearer tl_0000000000000000_nonsense")).status).toBe(401);
    expect((await post(`Bearer ${world.apiKey}`)).status).toBe(422);
  });

  test("Nobody signs in by a visit", async () => {
    expect((await ask("/api/auth/callback/credentials")).status).toBe(405);
  });

  test("Health answers everybody and says nothing of the data", async () => {
    const response = await ask("/api/health");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ready" });
  });
});

/** What the process answers this visitor. */
function statusFor(entry: ProcessEntry, visitor: Principal): number {
  if (entry.for === "anybody") return entry.status;
  if (entry.for === "key") return 401;
  if (visitor.userId === null) return entry.unknown ?? 401;
  const role = roleOf(visitor);
  if (role === null) return 404;
  return roleCan(role, entry.can) ? entry.status : 403;
}

const everybody = (): Principal[] => [...world.outsiders, ...Object.values(world.members)];
const isAnonymous = ({ userId }: Principal) => userId === null;
const roleOf = ({ name }: Principal) => roles.find((role) => role === name) ?? null;

function addressOf(route: string, values: Record<string, string>): string {
  return route
    .replace("[...nextauth]", "providers")
    .replace("/_global-error", "/_global-error/none")
    .replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? "A".repeat(43));
}

function neverIds(): Record<string, string> {
  const keys = Object.keys(world.own).filter((key) => key !== "workspace");
  return { workspace: world.home.slug, ...Object.fromEntries(keys.map((key) => [key, newId()])) };
}

function ask(path: string, init: RequestInit = {}): Promise<Response> {
  requests++;
  return fetch(product.url + path, { redirect: "manual", ...init });
}

async function open(path: string, visitor: Principal) {
  const response = await ask(path, { headers: visitor.cookie ? { cookie: visitor.cookie } : {} });
  const location = response.headers.get("location") ?? "";
  return { status: response.status, location, body: await response.text() };
}

/** An action called the way the framework's own client does, with an input no operation takes. */
async function call(action: BuiltAction, visitor: Principal, extra: Record<string, string> = {}) {
  const response = await ask(pageOf(action), {
    method: "POST",
    headers: {
      "next-action": action.id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      origin: product.url,
      ...(visitor.cookie ? { cookie: visitor.cookie } : {}),
      ...extra,
    },
    body: JSON.stringify([world.home.slug, { nonsense: true }]),
  });
  return response.text();
}

/** A page that carries the action, with what stands for its placeholders. */
const pageOf = ({ page }: BuiltAction) => addressOf(routeOf(page), world.own);

/** `app/(workspace)/[workspace]/maps/page` is answered at `/[workspace]/maps`. */
const routeOf = (page: string) =>
  `/${page
    .split("/")
    .slice(1, -1)
    .filter((segment) => !segment.startsWith("("))
    .join("/")}`;

const codes = ["unauthenticated", "forbidden", "not_found"];

/** The code with which access was refused; what else may be wrong with the call is no refusal. */
function refusalIn(answer: string): string {
  const code = /"ok":false,"error":\{"code":"(\w+)"/.exec(answer)?.[1] ?? "";
  return codes.includes(code) ? code : "no refusal";
}

function refusalFor(
  needs: "anybody" | "person" | Capability,
  role: (typeof roles)[number] | null,
  isUnknown: boolean,
): string | null {
  if (needs === "anybody") return null;
  if (isUnknown) return "unauthenticated";
  if (needs === "person") return null;
  if (role === null) return "not_found";
  return roleCan(role, needs) ? null : "forbidden";
}

/** What the action itself says it needs; actions that say nothing must be in the policy. */
async function needsOf({ name, file }: BuiltAction): Promise<"anybody" | "person" | Capability> {
  const listed = actionPolicy[name];
  if (listed) return listed;
  const module: Record<string, unknown> = await import(`../../${file}`);
  const action = module[name];
  if (typeof action === "function") {
    if ("needs" in action) return action.needs === "person" ? "person" : "anybody";
    if ("operation" in action) return capabilityOf(action.operation);
  }
  throw new Error(`${name} in ${file} has no policy.`);
}

function capabilityOf(operation: unknown): Capability {
  if (typeof operation === "object" && operation !== null && "can" in operation) {
    const { can } = operation;
    if (isCapability(can)) return can;
  }
  throw new Error("An operation without a capability.");
}
const isCapability = (value: unknown): value is Capability =>
  typeof value === "string" && value.includes(".");

/** What a person sees of a page; its scripts repeat it in an order that differs every time. */
const comparable = (body: string) =>
  body
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<link[^>]*>/g, "")
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "<id>");
