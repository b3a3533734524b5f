import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, vi } from "vitest";

export type SmtpSink = {
  url: string;
  /** The mails taken so far, as they came over the wire. */
  mails: string[];
  /** While true, the server answers every mail with a temporary error. */
  isRefusing: boolean;
  close: () => Promise<void>;
};

/** A real SMTP server on loopback that keeps what it is sent. */
export async function startSmtpSink(): Promise<SmtpSink> {
  const sink: SmtpSink = { url: "", mails: [], isRefusing: false, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (sink.isRefusing) return done(new Error("try again later"));
        sink.mails.push(Buffer.concat(chunks).toString("utf8"));
        done();
      });
    },
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  sink.url = `smtp://127.0.0.1:${portOf(server.server.address())}`;
  sink.close = () => new Promise((closed) => server.close(() => closed()));
  return sink;
}

/** Gives a file's tests an SMTP server. Before its other set-up: the environment is read once. */
export function sendsMails(): void {
  let sink: SmtpSink | undefined;
  beforeAll(async () => {
    sink = await startSmtpSink();
    vi.stubEnv("SMTP_URL", sink.url);
  });
  afterAll(() => sink?.close());
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The sink has no port.");
  return address.port;
}
