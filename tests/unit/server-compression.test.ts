import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { encodingFor } from "@/lib/server/compression";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["BR;q=1.0, gzip;q=0.8", "br"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=0.0", null],
  ["identity", null],
  ["brotli", null],
  ["", null],
  [undefined, null],
] as const)("A browser that accepts %j gets %j", (accepted, encoding) => {
  const headers = accepted === undefined ? {} : { "accept-encoding": accepted };
  expect(encodingFor({ headers } satisfies Pick<IncomingMessage, "headers">)).toBe(encoding);
});
