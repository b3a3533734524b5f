import type { IncomingMessage } from "node:http";
import { noteApiKeyUse } from "@/lib/access/api-keys";
import { apiKeyDoor } from "@/lib/access/doors";
import { countAttempt } from "@/lib/access/rate-limit";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { type IngestReceipt, ingestEvents } from "@/lib/customers/commands";
import { readBody as findEvents } from "@/lib/customers/events";
import { readBody } from "./body";
import { sendJson } from "./reply";
import type { Route } from "./router";

/** Room for a thousand events of ordinary size. */
const largestBodyBytes = 4 * 1024 * 1024;

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
    const ctx = await apiKeyDoor(req.headers.authorization, { requestId });
    await countUse(ctx);
    const found = findEvents(await readJson(req));
    if (!found.ok) throw new AppError(found.code, found.message);
    const receipt = await ingestEvents(ctx, { events: found.items });
    sendJson(res, statusOf(receipt), receipt);
  },
};

export const routes: readonly Route[] = [eventsRoute];

function statusOf({ rejected, items }: IngestReceipt): number {
  if (rejected === 0) return 200;
  return rejected === items.length ? 422 : 207;
}

const notedMinutes = new Map<string, number>();

async function countUse({ actor, now }: Context): Promise<void> {
  if (actor.kind !== "apiKey") return;
  await countAttempt("eventsPerKey", actor.id, now);
  const minute = Math.floor(now.getTime() / 60_000);
  if (notedMinutes.get(actor.id) === minute) return;
  notedMinutes.set(actor.id, minute);
  await noteApiKeyUse(actor.id, now);
}

/** @throws AppError unsupported, too_large, invalid */
async function readJson(req: IncomingMessage): Promise<unknown> {
  const type = req.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    req.resume();
    throw new AppError("unsupported", "Send JSON with the content type application/json.");
  }
  const body = await readBody(req, largestBodyBytes);
  try {
    const json: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    return json;
  } catch (cause) {
    throw new AppError("invalid", "The body is not valid JSON in UTF-8.", { cause });
  }
}
