import type { IncomingMessage, ServerResponse } from "node:http";

const roles = ["web", "ingest", "live", "worker"] as const;
export type Role = (typeof roles)[number];

/** What is known of every request before a route sees it. */
export type RequestFacts = {
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  requestId: string;
  clientAddress: string;
};
export type Handle = (
  req: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
) => Promise<void>;

/** A path which the process answers itself, in front of the framework. */
export type Route = {
  /** Any method when left out. GET also takes HEAD. */
  method?: "GET" | "POST" | "OPTIONS";
  match: (path: string) => boolean;
  handle: Handle;
  /** The route exists only in processes of this role; in all of them when left out. */
  role?: Role;
};

/** The first route that takes the request; null leaves it to the framework. */
export function findRoute(routes: readonly Route[], method: string, path: string): Route | null {
  const wanted = method === "HEAD" ? "GET" : method;
  const takes = (route: Route) => !route.method || route.method === wanted;
  return routes.find((route) => takes(route) && route.match(path)) ?? null;
}

/** The routes that a process of these roles answers. */
export const routesFor = (routes: readonly Route[], active: ReadonlySet<Role>): Route[] =>
  routes.filter((route) => !route.role || active.has(route.role));

/** @throws Error naming the role that does not exist */
export function parseRoles(text: string): Set<Role> {
  const names = text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  return new Set(names.map(toRole));
}

function toRole(name: string): Role {
  const role = roles.find((known) => known === name);
  if (!role) throw new Error(`ROLES: "${name}" is not one of ${roles.join(", ")}.`);
  return role;
}
