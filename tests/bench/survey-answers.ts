import { v7 } from "uuid";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { type Connection, openConnection } from "./connection";
import type { Demo } from "./demo";
import { latencyOf, rounded, withCpu } from "./figures";
import { checkKept } from "./kept-answers";
import type { Target } from "./target";

const connections = 48;
const resent = 200;
/** Fewer than a hundred answers a minute from each: as many people, not a flood from one. */
const addresses = 60_000;

type Sent = { token: string; body: string; submissionId: string; receipt: string };

/** Answers as fast as the server takes them, from many people, then whether all were kept once. */
export async function measureAnswers(target: Target, demo: Demo) {
  const all = Array.from({ length: connections }, () => openConnection(target.port));
  const lines = await Promise.all(all);
  const sender = createSender(demo);
  await sendFor(lines, sender, Math.min(5, target.seconds));
  const warmUp = sender.takeAll();
  const since = performance.now();
  const { cpuMsEach } = await withCpu(target, () => sendFor(lines, sender, target.seconds));
  const elapsed = (performance.now() - since) / 1000;
  const { acknowledged, durations, others } = sender.takeAll();
  const again = await sendAgain(lines, acknowledged);
  for (const line of lines) line.close();
  return {
    seconds: rounded(elapsed),
    connections,
    answersPerSecond: rounded(acknowledged.length / elapsed),
    ms: latencyOf(durations),
    cpuMs: cpuMsEach(acknowledged.length),
    acknowledged: acknowledged.length,
    notAcknowledged: others,
    kept: await checkKept(demo.ctx, [...warmUp.acknowledged, ...acknowledged]),
    sameReceiptWhenSentAgain: again,
  };
}

function createSender(demo: Demo) {
  let [acknowledged, durations, others]: [Sent[], number[], number] = [[], [], 0];
  const places = demo.surveys.flatMap(({ links, questions }) =>
    links.map(({ token }) => ({ token, questions })),
  );
  let count = 0;
  return {
    async send(line: Connection): Promise<void> {
      count += 1;
      const place = places[count % places.length];
      if (!place) throw new Error("There is no open survey.");
      const submissionId = v7({ msecs: Date.now() - 60_000 });
      const body = bodyOf(place.questions, submissionId, count);
      const reply = await line.send(headOf(place.token, count), body);
      durations.push(reply.ms);
      const receipt = /\?r=(.+)$/.exec(reply.location ?? "")?.[1];
      if (reply.status === 303 && receipt) {
        acknowledged.push({ token: place.token, body, submissionId, receipt });
      } else others += 1;
    },
    takeAll() {
      const taken = { acknowledged, durations, others };
      [acknowledged, durations, others] = [[], [], 0];
      return taken;
    },
  };
}

async function sendFor(
  lines: Connection[],
  sender: ReturnType<typeof createSender>,
  seconds: number,
): Promise<void> {
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    lines.map(async (line) => {
      while (performance.now() < end) await sender.send(line);
    }),
  );
}

function headOf(token: string, count: number): string {
  const from = count % addresses;
  return [
    `POST /s/${token} HTTP/1.1`,
    "host: 127.0.0.1",
    `x-forwarded-for: 10.${from >> 16}.${(from >> 8) & 255}.${from & 255}`,
    "content-type: application/x-www-form-urlencoded",
    "",
  ].join("\r\n");
}

function bodyOf(questions: readonly Question[], submissionId: string, count: number): string {
  const fields = questions.flatMap((question): [string, string][] => {
    const value = answerTo(question, count);
    return value === null ? [] : [[fieldName(question), value]];
  });
  const own = { submission_id: submissionId, website: "" };
  return new URLSearchParams([...fields, ...Object.entries(own)]).toString();
}

function answerTo(question: Question, count: number): string | null {
  switch (question.kind) {
    case "csat":
    case "nps":
    case "ces":
      return String(1 + (count % 5));
    case "choice":
      return question.options[count % question.options.length]?.id ?? null;
    case "text":
      return count % 3 === 0 ? `It took ${count % 9} days, and nobody told me why.` : null;
    case "consent":
      return question.isRequired || count % 2 === 0 ? "yes" : null;
    default:
      return null;
  }
}

/** How many of a sample of the answers give the receipt they gave before. */
async function sendAgain(lines: Connection[], acknowledged: Sent[]) {
  const line = lines[0];
  if (!line) return { sent: 0, same: 0 };
  const step = Math.max(1, Math.floor(acknowledged.length / resent));
  const sample = acknowledged.filter((_, index) => index % step === 0).slice(0, resent);
  let same = 0;
  for (const [index, { token, body, receipt }] of sample.entries()) {
    const reply = await line.send(headOf(token, index), body);
    if (reply.location?.endsWith(`?r=${receipt}`)) same += 1;
  }
  return { sent: sample.length, same };
}
