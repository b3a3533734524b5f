import type { IncomingMessage } from "node:http";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { livePath } from "@/lib/maps/live/frames";
import { pathOf } from "@/lib/server/access-log";
import { clientAddress } from "@/lib/server/client-address";
import { createAppServer } from "@/lib/server/http";
import { openLive } from "@/lib/server/live/live";
import { startFramework } from "@/lib/server/next";
import { parseRoles, routesFor } from "@/lib/server/router";
import { routes } from "@/lib/server/routes";
import { closeUpgraded, onShutdown, shutDownOnSignals } from "@/lib/server/shutdown";
import { startWorkProcess } from "@/lib/server/work-process";

/** The server process. It tells the program that started it when it listens. */
async function serve() {
  const { NODE_ENV, HOST, PORT, ROLES, TRUSTED_PROXY_HOPS } = env();
  const active = parseRoles(ROLES);
  const development = NODE_ENV === "development";
  const framework = active.has("web")
    ? await startFramework({ development, hostname: HOST, port: PORT })
    : null;
  const server = createAppServer({
    routes: routesFor(routes, active),
    framework,
    trustedHops: TRUSTED_PROXY_HOPS,
  });
  const live = active.has("live") ? await openLive() : null;
  server.on("upgrade", (req, socket, head) => {
    if (live && isLive(req))
      void live.upgrade(req, socket, head, clientAddress(req, TRUSTED_PROXY_HOPS));
    else if (framework) framework.upgrade(req, socket, head);
    else socket.destroy();
  });
  closeUpgraded(server, (req) => !isLive(req));
  if (live) onShutdown(() => live.close());
  shutDownOnSignals(server);
  if (active.has("worker")) await startWork(active.size === 1);
  await listen(server, PORT, HOST);
  log.info({ host: HOST, port: PORT, roles: [...active] }, "listening");
  process.send?.("listening");
}

const isLive = (req: IncomingMessage): boolean => pathOf(req) === livePath;

/** In a process of its own beside everything else, or in this one where there is nothing else. */
async function startWork(isAlone: boolean) {
  if (!isAlone) return startWorkProcess();
  // Loaded only where it is wanted: the jobs know every feature.
  const { startWorker } = await import("@/lib/jobs/worker");
  const worker = startWorker();
  onShutdown(() => worker.stop());
}

function listen(server: ReturnType<typeof createAppServer>, port: number, host: string) {
  return new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

serve().catch((error) => {
  log.fatal({ err: error }, "the server could not start");
  process.exit(1);
});
