import { setTimeout as sleep } from "node:timers/promises";
import { sqlClient } from "@/db/client";
import { sendJson } from "./reply";
import type { Route } from "./router";
import { isDraining } from "./shutdown";

const databaseTimeoutMs = 2000;

/**
 * `GET /api/health?live` answers 200 as long as the process runs. Without `live` it answers 200
 * only when requests can be served: 503 while shutting down or without the database.
 */
export const healthRoute: Route = {
  method: "GET",
  match: (path) => path === "/api/health",
  async handle(_req, res, { query }) {
    if (query.has("live")) return sendJson(res, 200, { status: "live" });
    if (isDraining()) return sendJson(res, 503, { status: "draining" });
    if (await databaseAnswers()) return sendJson(res, 200, { status: "ready" });
    return sendJson(res, 503, { status: "database unreachable" });
  },
};

async function databaseAnswers(): Promise<boolean> {
  const answered = sqlClient()`select 1`.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(databaseTimeoutMs, false, { ref: false })]);
}
