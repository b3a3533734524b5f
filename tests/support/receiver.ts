import { createServer, type Server } from "node:http";

type Received = { path: string; body: unknown };
export type Receiver = { server: Server; url: string; received: Received[]; answer: number };

/** A server that keeps the JSON it is posted and answers with the status it is told. */
export async function startReceiver(): Promise<Receiver> {
  const made: Receiver = { server: createServer(), url: "", received: [], answer: 200 };
  made.server.on("request", (req, res) => {
    let text = "";
    req.on("data", (chunk: Buffer) => {
      text += chunk.toString();
    });
    req.on("end", () => {
      made.received.push({ path: req.url ?? "", body: JSON.parse(text) });
      res.writeHead(made.answer).end("ok");
    });
  });
  await new Promise<void>((done) => made.server.listen(0, "127.0.0.1", done));
  const address = made.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  made.url = `http://127.0.0.1:${address.port}`;
  return made;
}
