import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { newId } from "@/lib/core/new-id";
import { logAccess, pathOf } from "./access-log";
import { clientAddress } from "./client-address";
import type { Framework } from "./next";
import { admit } from "./page-admission";
import { askForHttps, preparePage } from "./page-headers";
import { sendError } from "./reply";
import { findRoute, type RequestFacts, type Route } from "./router";
import { isDraining } from "./shutdown";

type Options = { routes: readonly Route[]; framework: Framework | null; trustedHops: number };

/** The server of the product: its own routes first, everything else by the framework. */
export function createAppServer({ routes, framework, trustedHops }: Options): Server {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 },
    async (req, res) => {
      const facts = identify(req, trustedHops);
      res.setHeader("x-request-id", facts.requestId);
      if (isDraining()) res.setHeader("connection", "close");
      logAccess(req, res, facts.requestId);
      try {
        await answer(req, res, facts);
      } catch (error) {
        sendError(res, error, facts.requestId);
      }
    },
  );

  async function answer(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
    askForHttps(res);
    const route = findRoute(routes, req.method ?? "GET", facts.path);
    if (route) return route.handle(req, res, facts);
    if (!framework) return notHere(res, facts.requestId);
    admit(req, facts.path);
    preparePage(req, res, facts.path);
    return framework.handle(req, res);
  }
  return server;
}

const knownId = /^[\w-]{8,64}$/;

/** Names the request and its sender, for us and, in the headers, for the pages behind us. */
function identify(req: IncomingMessage, trustedHops: number): RequestFacts {
  const given = req.headers["x-request-id"];
  const requestId = typeof given === "string" && knownId.test(given) ? given : newId();
  const address = clientAddress(req, trustedHops);
  restoreHost(req);
  if (trustedHops === 0) forgetForwarding(req);
  req.headers["x-request-id"] = requestId;
  req.headers["x-forwarded-for"] = address;
  const query = new URLSearchParams(req.url?.split("?").slice(1).join("?"));
  return { path: pathOf(req), query, requestId, clientAddress: address };
}

/**
 * The framework passes an action on to the page that carries it by calling this server again. The
 * address people typed is then in a header, which no foreign page can set.
 */
function restoreHost(req: IncomingMessage) {
  const host = req.headers["x-forwarded-host"];
  if (req.headers["x-action-forwarded"] === "1" && typeof host === "string") {
    req.headers.host = host;
  }
}

/** Without a proxy of ours in front, anybody could have written these. */
function forgetForwarding(req: IncomingMessage) {
  for (const name of Object.keys(req.headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded") delete req.headers[name];
  }
}

function notHere(res: ServerResponse, requestId: string) {
  res.writeHead(404, { "content-type": "text/plain" }).end(`Not served here (${requestId}).`);
}
