import type { IncomingMessage, ServerResponse } from "node:http";
import { noteApiKeyUse } from "@/lib/access/api-keys";
import { apiKeyDoor, browserDoor } from "@/lib/access/doors";
import { countAttempts } from "@/lib/access/rate-limit";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { inGroups } from "@/lib/core/groups";
import { toAppError } from "@/lib/core/result";
import { type IngestReceipt, ingestEvents } from "@/lib/customers/commands";
import { readBody as findEvents } from "@/lib/customers/events";
import { findOldestNote } from "@/lib/customers/notes/queries";
import { refuseCall } from "@/lib/customers/refusals/commands";
import { jsonOf, mediaTypeOf, readBody } from "./body";
import { createIngestPace } from "./ingest-pace";
import { sendJson } from "./reply";
import type { RequestFacts, Route } from "./router";
import { snippetRoute } from "./snippet/routes";

/** Room for a thousand events of ordinary size. */
const largestBodyBytes = 4 * 1024 * 1024;
const jsonTypes = ["application/json"];
/** A browser asks first before it sends JSON elsewhere, and a page that closes cannot wait. */
const browserTypes = ["application/json", "text/plain"];

/**
 * `POST /api/v1/events`: one event, an array of events or `{ batch: […] }` as JSON, with an API
 * key that may write events. 200 when all are stored, 207 when some were refused, 422 when all
 * were; each with one result per event. A retry changes nothing.
 */
const eventsRoute: Route = {
  method: "POST",
  role: "ingest",
  match: (path) => path === "/api/v1/events",
  async handle(req, res, { requestId }) {
    const enter = () => apiKeyDoor(req.headers.authorization, { requestId });
    const ctx = await enter();
    // Who has waited comes in anew: it is later, and the key may be gone.
    await take((await waitForFigures(ctx)) ? await enter() : ctx, req, res, jsonTypes);
  },
};

/** `POST /api/v1/collect?key=…`: the same from pages of the sites a publishable key names. */
const collectRoute: Route = {
  method: "POST",
  role: "ingest",
  match: (path) => path === "/api/v1/collect",
  async handle(req, res, facts) {
    const ctx = await openToPage(req, res, facts);
    await take(ctx, req, res, browserTypes);
  },
};

/** What a browser asks before it sends. */
const preflightRoute: Route = {
  method: "OPTIONS",
  role: "ingest",
  match: (path) => path === "/api/v1/collect",
  async handle(req, res, facts) {
    await openToPage(req, res, facts);
    res.writeHead(204, {
      "access-control-allow-methods": "POST",
      "access-control-allow-headers": "content-type",
      "access-control-max-age": "600",
    });
    res.end();
  },
};

const waitForFigures = createIngestPace(findOldestNote);

export const routes: readonly Route[] = [eventsRoute, collectRoute, preflightRoute, snippetRoute];

async function openToPage(
  req: IncomingMessage,
  res: ServerResponse,
  { query, requestId }: RequestFacts,
): Promise<Context> {
  const { origin } = req.headers;
  res.setHeader("vary", "origin");
  const { ctx, origins } = await browserDoor(query.get("key"), { requestId });
  if (!origin || !origins.includes(origin)) {
    const refusal = new AppError("forbidden", "This site is not among those of the key.");
    await noteRefusedCall(ctx, refusal);
    throw refusal;
  }
  res.setHeader("access-control-allow-origin", origin);
  return ctx;
}

async function take(
  ctx: Context,
  req: IncomingMessage,
  res: ServerResponse,
  types: readonly string[],
): Promise<void> {
  try {
    await countUse(ctx);
    const found = findEvents(await readJson(req, types));
    if (!found.ok) throw new AppError(found.code, found.message);
    const receipt = await ingestEvents(ctx, { events: found.items });
    sendJson(res, statusOf(receipt), receipt);
  } catch (thrown) {
    await noteRefusedCall(ctx, toAppError(thrown));
    throw thrown;
  }
}

function statusOf({ rejected, items }: IngestReceipt): number {
  if (rejected === 0) return 200;
  return rejected === items.length ? 422 : 207;
}

const notedMinutes = new Map<string, number>();

async function countUse({ actor, now }: Context): Promise<void> {
  if (actor.kind !== "apiKey") return;
  await countCall(actor.id, { keyId: actor.id, now });
  const minute = Math.floor(now.getTime() / 60_000);
  if (notedMinutes.get(actor.id) === minute) return;
  notedMinutes.set(actor.id, minute);
  await noteApiKeyUse(actor.id, now);
}

type Call = { keyId: string; now: Date };

/** Calls of one key that come together are counted together. */
const countCall = inGroups<Call, void>(
  async (calls) => {
    const [first] = calls;
    if (first) await countAttempts("eventsPerKey", first.keyId, first.now, calls.length);
    return calls.map(() => ({ ok: true, value: undefined }));
  },
  { largest: 500, atOnce: 1, mostWaiting: 5000 },
);

const notedRefusals = new Map<string, number>();
const refusalPauseMs = 5000;

/** For whoever looks why nothing arrives; the same reason of one key is noted now and then only. */
async function noteRefusedCall(ctx: Context, { code, message }: AppError): Promise<void> {
  if (code === "internal" || code === "unavailable") return;
  const name = `${ctx.actor.id} ${message}`;
  const last = notedRefusals.get(name) ?? 0;
  if (ctx.now.getTime() - last < refusalPauseMs) return;
  if (notedRefusals.size > 1000) notedRefusals.clear();
  notedRefusals.set(name, ctx.now.getTime());
  await refuseCall(ctx, message);
}

/** @throws AppError unsupported, too_large, invalid */
async function readJson(req: IncomingMessage, types: readonly string[]): Promise<unknown> {
  const type = mediaTypeOf(req);
  if (!type || !types.includes(type)) {
    req.resume();
    throw new AppError("unsupported", "Send JSON with the content type application/json.");
  }
  return jsonOf(await readBody(req, largestBodyBytes));
}
