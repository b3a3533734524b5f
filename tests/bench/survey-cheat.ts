import { createServer, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * A server that must be caught: it acknowledges an answer at once and passes it on later. What it
 * holds when the one behind it is killed is lost.
 */
export async function startHastyServer(behind: number) {
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const location = `${req.url}/thanks?r=2222-2222`;
      res.writeHead(303, { location, "content-length": 0 }).end();
      void passOn(req.url ?? "", req.headers, Buffer.concat(chunks));
    });
  });
  async function passOn(path: string, headers: NodeJS.Dict<string | string[]>, body: Buffer) {
    await sleep(100);
    const onward = request({ port: behind, host: "127.0.0.1", path, method: "POST", headers });
    onward.on("error", () => {}).on("response", (reply) => reply.resume());
    onward.end(body);
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: address.port, close };
}
