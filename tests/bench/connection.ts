import { connect, type Socket } from "node:net";

export type Reply = { status: number; location: string | null; ms: number };
export type Connection = {
  /** Sends one request and waits for its whole answer. */
  send: (head: string, body: string) => Promise<Reply>;
  close: () => void;
};

type Waiting = { sentAt: number; resolve: (reply: Reply) => void; reject: (why: Error) => void };

/**
 * A connection kept alive for one request after another, with as little work as possible of its
 * own: whatever sends shares the machine with what is measured. Knows answers with a length only.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = await connected(port);
  let received = "";
  let waiting: Waiting | null = null;
  const fail = (why: Error) => {
    waiting?.reject(why);
    waiting = null;
  };
  socket.setNoDelay(true).setEncoding("latin1");
  socket.on("data", (chunk: string) => {
    received += chunk;
    const reply = readReply(received);
    if (!reply || !waiting) return;
    const { sentAt, resolve } = waiting;
    [received, waiting] = ["", null];
    resolve({ ...reply, ms: performance.now() - sentAt });
  });
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("The server closed the connection.")));
  return {
    send: (head, body) =>
      new Promise((resolve, reject) => {
        waiting = { sentAt: performance.now(), resolve, reject };
        socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" }, () => resolve(socket));
    socket.once("error", reject);
  });
}

/** The answer once all of it is there; null before. */
function readReply(received: string): Omit<Reply, "ms"> | null {
  const end = received.indexOf("\r\n\r\n");
  if (end < 0) return null;
  const head = received.slice(0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  if (received.length < end + 4 + length) return null;
  const location = /\r\nlocation: (\S+)/i.exec(head)?.[1] ?? null;
  return { status: Number(head.slice(9, 12)), location };
}
