import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { isReachable } from "@/lib/alerts/webhooks/addresses";
import { failureWords } from "@/lib/alerts/webhooks/failures";
import { postWebhook } from "@/lib/alerts/webhooks/jobs";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `127.0.0.1:${address.port}`;
}

const post = (address: string, mayLoop = false) =>
  postWebhook(address, { text: "hello" }, { mayLoop, timeoutMs: 1500 });

test.each([
  "127.0.0.1",
  "10.0.0.8",
  "172.16.3.4",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "0.0.0.0",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "fe80::1",
  "fc00::1",
  "::ffff:127.0.0.1",
  "::ffff:10.0.0.1",
  "64:ff9b::7f00:1",
  "2002:7f00:1::",
])("%s is not on the public internet", (address) => {
  expect(isReachable(address, false)).toBe(false);
});

test("Public addresses can be reached, and this machine when it is allowed", () => {
  expect(isReachable("93.184.216.34", false)).toBe(true);
  expect(isReachable("2606:2800:220:1::1", false)).toBe(true);
  expect(isReachable("127.0.0.1", true)).toBe(true);
  expect(isReachable("10.0.0.8", true)).toBe(false);
});

test("A message is posted as JSON and its acceptance is told", async () => {
  let told = "";
  const host = await serve((req, res) => {
    req.on("data", (chunk: Buffer) => {
      told += chunk.toString();
    });
    req.on("end", () => res.writeHead(204).end());
  });
  expect(await post(`http://${host}/hook`, true)).toBe(204);
  expect(JSON.parse(told)).toEqual({ text: "hello" });
});

test("Neither a literal address nor a name that leads inside is called", async () => {
  let calls = 0;
  const host = await serve((_, res) => {
    calls++;
    res.end();
  });
  const [, port] = host.split(":");
  const inside = "The address is not on the public internet.";
  await expect(post(`https://127.0.0.1:${port}/`)).rejects.toThrow(inside);
  await expect(post(`https://[::ffff:127.0.0.1]:${port}/`)).rejects.toThrow(inside);
  await expect(post(`https://0x7f000001:${port}/`)).rejects.toThrow(inside);
  await expect(post(`https://localhost:${port}/`)).rejects.toThrow(inside);
  await expect(post(`http://93.184.216.34/`)).rejects.toThrow("Only https addresses are called.");
  expect(calls).toBe(0);
});

test("What keeps a message from arriving is said in words", async () => {
  const host = await serve((_, res) => res.end());
  const [, port] = host.split(":");
  await expect(post(`https://127.0.0.1:${port}/`, true)).rejects.toThrow(
    "The receiver does not speak TLS at that address.",
  );
  const closed = await serve((_, res) => res.end());
  servers.pop()?.close();
  await expect(post(`http://${closed}/`, true)).rejects.toThrow(
    "Nobody takes connections at that address.",
  );
  await expect(post("https://nobody.invalid/")).rejects.toThrow(/name/);
  const expired = Object.assign(new Error("certificate"), { code: "CERT_HAS_EXPIRED" });
  expect(failureWords(expired)).toBe("The receiver's certificate (TLS) has expired.");
});

test.each([
  [403, "it does not let us in."],
  [404, "there is nothing at that address."],
  [429, "it wants fewer messages."],
  [400, "it does not take this message."],
])("A receiver that answers %i is told so", async (status, words) => {
  const host = await serve((_, res) => res.writeHead(status).end());
  await expect(post(`http://${host}/`, true)).rejects.toThrow(
    `The receiver answered ${status}: ${words}`,
  );
});

test("A redirect is not followed", async () => {
  let calls = 0;
  const host = await serve((_, res) => {
    calls++;
    res.writeHead(302, { location: "http://169.254.169.254/" }).end();
  });
  await expect(post(`http://${host}/`, true)).rejects.toThrow(
    "The receiver answered 302: it sends us elsewhere, where we do not go.",
  );
  expect(calls).toBe(1);
});

test("A receiver that is slow or talks without end is left", async () => {
  const slow = await serve(() => {});
  await expect(post(`http://${slow}/`, true)).rejects.toThrow("The receiver took too long.");
  const endless = await serve((_, res) => {
    res.writeHead(200);
    const talk = () => res.write("x".repeat(16_384)) && setImmediate(talk);
    res.on("drain", talk);
    talk();
  });
  await expect(post(`http://${endless}/`, true)).rejects.toThrow();
});
