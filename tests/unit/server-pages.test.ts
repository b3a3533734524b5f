import { request, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAppServer } from "@/lib/server/http";

/** What stands in for the framework: it reads the whole body, as the sign-in library does. */
let server: Server;
let given: number[] = [];

beforeAll(async () => {
  const framework = {
    async handle(req: AsyncIterable<Buffer>, res: { end: (text: string) => void }) {
      let bytes = 0;
      for await (const chunk of req) bytes += chunk.length;
      given.push(bytes);
      res.end("read");
    },
    upgrade: () => {},
  };
  server = createAppServer({ routes: [], framework, trustedHops: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  given = [];
});

test("A page takes a body sent in chunks", async () => {
  expect(await send({ chunks: 3 })).toBe(200);
  expect(given).toEqual([3 * 64 * 1024]);
});

test("The connection is cut when more comes in chunks than a page may be given", async () => {
  expect(await send({ chunks: 64 })).toBe("cut");
  expect(given).toEqual([]);
});

test.each([
  [403, { origin: "https://evil.example" }],
  [403, { origin: "null" }],
  [403, { "sec-fetch-site": "cross-site" }],
  [403, { "sec-fetch-site": "same-site" }],
  [200, { "sec-fetch-site": "same-origin" }],
  [200, {}],
])("A form is answered with %i when it comes with %j", async (status, headers) => {
  expect(await send({ headers, chunks: 1 })).toBe(status);
});

test("A link on another site leads to a page", async () => {
  const headers = { "sec-fetch-site": "cross-site" };
  expect(await send({ method: "GET", headers })).toBe(200);
});

test.each(["/%", "/%zz", "/join/%ED%A0%80", "/%E0%A4%A"])("%s leads nowhere", async (path) => {
  expect(await send({ method: "GET", path })).toBe(404);
  expect(given).toEqual([]);
});

type Wishes = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  /** How many times 64 KB. */
  chunks?: number;
};

/** The status, or "cut" when the connection ended without an answer. */
function send({ method = "POST", path = "/", headers, chunks = 0 }: Wishes) {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Nobody listens");
  const { port } = address;
  return new Promise<number | "cut" | undefined>((resolve) => {
    const call = request({ port, host: "127.0.0.1", method, path, headers, agent: false });
    call.once("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    call.once("error", () => resolve("cut"));
    if (chunks > 0) call.setHeader("transfer-encoding", "chunked");
    for (let n = 0; n < chunks; n++) call.write(Buffer.alloc(64 * 1024));
    call.end();
  });
}
