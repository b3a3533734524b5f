import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { sendParts } from "@/lib/server/reply";

const part = "x".repeat(256 * 1024);
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** The address of a server that answers with what `parts` makes. */
async function serve(parts: (res: ServerResponse) => AsyncGenerator<string>): Promise<string> {
  const server = createServer((_, res) => void sendParts(res, parts(res)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.close().closeAllConnections());
  const { port }: Pick<AddressInfo, "port"> = Object(server.address());
  return `http://127.0.0.1:${port}/`;
}

test("A long answer listens to its reader no more often than a short one", async () => {
  const listeners = new Set<number>();
  const url = await serve(async function* (res) {
    for (let sent = 0; sent < 200; sent++) {
      listeners.add(res.listenerCount("close"));
      yield part;
    }
  });
  const text = await (await fetch(url)).text();
  expect(text.length).toBe(200 * part.length);
  expect(Math.max(...listeners)).toBeLessThan(8);
});

test("When the reader leaves, no more is made, and nothing has gone wrong", async () => {
  const left = vi.fn();
  const url = await serve(async function* () {
    try {
      for (;;) yield part;
    } finally {
      left();
    }
  });
  const reading = request(url, (res) => res.once("data", () => res.destroy()));
  reading.end();
  await expect.poll(() => left.mock.calls.length, { timeout: 5000 }).toBe(1);
});
