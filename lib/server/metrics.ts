import { apiKeyDoor } from "@/lib/access/doors";
import { authorize } from "@/lib/access/policy";
import { countAttempt } from "@/lib/access/rate-limit";
import { addMetricPoints } from "@/lib/metrics/commands";
import { readPoints } from "@/lib/metrics/points-json";
import { jsonOf, readBody } from "./body";
import { sendJson } from "./reply";
import type { Route } from "./router";

const path = /^\/api\/v1\/metrics\/([0-9a-f-]{36})\/points$/;
/** Room for a thousand points with their keys. */
const largestBodyBytes = 256 * 1024;

/**
 * `POST /api/v1/metrics/<id>/points`: `{ day, value, key? }`, or an array of up to a thousand, with
 * an API key that may send figures. All or nothing; a key sent again replaces its value.
 */
const pointsRoute: Route = {
  method: "POST",
  role: "ingest",
  match: (requested) => path.test(requested),
  async handle(req, res, { requestId, path: requested }) {
    const ctx = await apiKeyDoor(req.headers.authorization, { requestId });
    if (ctx.actor.kind === "apiKey") await countAttempt("eventsPerKey", ctx.actor.id, ctx.now);
    // A key for something else hears that, and not what is wrong with its body.
    authorize(ctx.actor, "metric.write");
    const metricId = path.exec(requested)?.[1] ?? "";
    const points = readPoints(jsonOf(await readBody(req, largestBodyBytes)));
    sendJson(res, 200, await addMetricPoints(ctx, { metricId, points }));
  },
};

export const routes: readonly Route[] = [pointsRoute];
