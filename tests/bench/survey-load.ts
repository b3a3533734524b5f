import { setTimeout as sleep } from "node:timers/promises";
import { v7 } from "uuid";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { type Connection, openConnection } from "./connection";

export type Place = { token: string; questions: readonly Question[] };
export type Acknowledged = { submissionId: string; receipt: string };
export type Load = {
  acknowledged: Acknowledged[];
  durations: number[];
  others: number;
  resent: number;
};

const people = 48;
/** Fewer than a hundred answers a minute from each: as many people, not a flood from one. */
const addresses = 60_000;
let count = 0;

/**
 * Answers as fast as the server takes them until `until` resolves. Whoever loses the connection
 * before the reply sends the same submission again, as the page does.
 */
export async function answerUntil(port: number, places: readonly Place[], until: Promise<unknown>) {
  const load: Load = { acknowledged: [], durations: [], others: 0, resent: 0 };
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  await Promise.all(
    Array.from({ length: people }, async () => {
      let line = await connect(port);
      while (!isOver) line = await answerOnce(port, places, { line, load });
      line.close();
    }),
  );
  return load;
}

type Person = { line: Connection; load: Load };

async function answerOnce(
  port: number,
  places: readonly Place[],
  { line: first, load }: Person,
): Promise<Connection> {
  count += 1;
  const place = places[count % places.length];
  if (!place) throw new Error("There is no survey to answer.");
  const submissionId = v7({ msecs: Date.now() - 60_000 });
  const [head, body] = [headOf(place.token, count), bodyOf(place.questions, submissionId, count)];
  let line = first;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const reply = await line.send(head, body);
      if (reply.status === 503) throw new Error("The database is away.");
      if (attempt === 0) load.durations.push(reply.ms);
      const receipt = /\?r=([^&]+)/.exec(reply.location ?? "")?.[1];
      if (reply.status === 303 && receipt) load.acknowledged.push({ submissionId, receipt });
      else load.others += 1;
      return line;
    } catch {
      load.resent += 1;
      line.close();
      await sleep(50);
      line = await connect(port);
    }
  }
}

/** Waits as long as it takes: a server that was killed comes back. */
async function connect(port: number): Promise<Connection> {
  for (;;) {
    try {
      return await openConnection(port);
    } catch {
      await sleep(50);
    }
  }
}

function headOf(token: string, number: number): string {
  const from = number % addresses;
  return [
    `POST /s/${token} HTTP/1.1`,
    "host: 127.0.0.1",
    `x-forwarded-for: 10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
    "content-type: application/x-www-form-urlencoded",
    "",
  ].join("\r\n");
}

function bodyOf(questions: readonly Question[], submissionId: string, number: number): string {
  const [rating, text] = questions;
  const fields: [string, string][] = [["submission_id", submissionId]];
  if (rating) fields.push([fieldName(rating), String(1 + (number % 5))]);
  if (text && number % 3 === 0) fields.push([fieldName(text), `It took ${number % 9} days.`]);
  return new URLSearchParams([...fields, ["website", ""]]).toString();
}
