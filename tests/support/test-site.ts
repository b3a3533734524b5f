import { afterAll, beforeAll } from "vitest";
import { createAppServer } from "@/lib/server/http";
import type { Route } from "@/lib/server/router";

/** Routes of the process on a port of their own, for the tests of one file; its address once they run. */
export function testSite(routes: readonly Route[], trustedHops = 0): { url: string } {
  const server = createAppServer({ routes, framework: null, trustedHops });
  const site = { url: "" };
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("No port");
    site.url = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return site;
}
