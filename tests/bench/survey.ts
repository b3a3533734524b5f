import os from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import { closeDatabase } from "@/db/client";
import { publicLinkToken } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { createSurveyLink } from "@/lib/surveys/links/commands";
import { surveyScript } from "@/lib/surveys/page/script";
import { buildSurvey } from "../support/survey-world";
import { latencyOf, rounded, withCpu } from "./figures";
import { checkKept } from "./kept-answers";
import { getPage } from "./pages";
import { startHastyServer } from "./survey-cheat";
import { answerUntil, type Load, type Place } from "./survey-load";

type Instance = {
  port: number;
  site: string;
  environment: Record<string, string>;
  pids: () => { serverPid: number; databasePid: number };
  crashServer: () => Promise<void>;
  crashDatabase: () => Promise<void>;
  stop: () => Promise<void>;
};
type Wishes = {
  instance: Instance;
  startInstance: (options: { settings: string[] }) => Promise<Instance>;
  seconds: number;
};
type World = { ctx: Context; places: Place[] };

const links = 12;
const pageRounds = 400;
/** Longer than the compiler and a new database's first count of its tables take. */
const warmUpSeconds = 15;

/** What surveys promise: their weight, their speed, and that nothing acknowledged is lost. */
export async function measure({ instance, startInstance, seconds }: Wishes) {
  const machine = { cores: os.cpus().length, node: process.version, loadBefore: os.loadavg()[0] };
  const world = await buildWorld();
  const page = await told("page", () => measurePage(instance, world));
  const answers = await told("answers", () => measureAnswers(instance, world, seconds));
  const crashes = await told("crashes", () => measureCrashes(instance, world));
  const hasty = await told("acknowledging before the commit", () => tryHasty(instance, world));
  await instance.stop();
  await closeDatabase();
  const lazy = await told("synchronous_commit=off", () => tryLazy(startInstance));
  await closeDatabase();
  const figures = { machine, page, answers, crashes, caught: { hasty, lazy } };
  return { ...figures, problems: problemsOf(figures) };
}

async function buildWorld(): Promise<World> {
  const { ctx, surveyId, questions } = await buildSurvey();
  const places: Place[] = [];
  for (let made = 0; made < links; made += 1) {
    const { linkId } = await createSurveyLink(ctx, { surveyId, name: `Link ${made}` });
    places.push({ token: publicLinkToken(linkId), questions });
  }
  return { ctx, places };
}

async function measurePage({ site }: Instance, { places }: World) {
  const address = `${site}/s/${places[0]?.token}`;
  const durations: number[] = [];
  for (let round = 0; round < pageRounds; round += 1) durations.push((await getPage(address)).ms);
  const html = await getPage(address);
  const path = (pattern: RegExp) => pattern.exec(html.text)?.[1] ?? "";
  const css = await getPage(site + path(/<link rel="stylesheet" href="([^"]+)"/));
  const script = await getPage(site + path(/<script src="([^"]+)"/));
  return {
    timeToFirstByteMs: latencyOf(durations),
    bytes: { html: html.bytes, css: css.bytes, script: script.bytes },
    totalBytes: html.bytes + css.bytes + script.bytes,
    scriptBrotliBytes: brotliCompressSync(surveyScript).length,
    neededScriptBytes: 0,
  };
}

async function measureAnswers({ port, pids }: Instance, { ctx, places }: World, seconds: number) {
  await answerUntil(port, places, sleep(warmUpSeconds * 1000));
  const since = performance.now();
  const run = () => answerUntil(port, places, sleep(seconds * 1000));
  const { value: load, cpuMsEach } = await withCpu(pids(), run);
  const elapsed = (performance.now() - since) / 1000;
  return {
    seconds: rounded(elapsed),
    answersPerSecond: rounded(load.acknowledged.length / elapsed),
    ms: latencyOf(load.durations),
    cpuMs: cpuMsEach(load.acknowledged.length),
    ...(await judge(ctx, load)),
  };
}

/** The server and PostgreSQL are each killed while people answer. */
async function measureCrashes(instance: Instance, { ctx, places }: World) {
  const course = async () => {
    await sleep(3000);
    await instance.crashServer();
    await sleep(3000);
    await instance.crashDatabase();
    await sleep(3000);
    await instance.crashServer();
    await sleep(3000);
  };
  const load = await answerUntil(instance.port, places, course());
  return { killed: ["server", "postgres", "server"], ...(await judge(ctx, load)) };
}

async function tryHasty(instance: Instance, { ctx, places }: World) {
  const hasty = await startHastyServer(instance.port);
  const course = async () => {
    await sleep(2000);
    await instance.crashServer();
  };
  const load = await answerUntil(hasty.port, places, course());
  await sleep(1000);
  hasty.close();
  const { missing, acknowledged } = await judge(ctx, load);
  return { acknowledged, missing, isCaught: missing > 0 };
}

async function tryLazy(startInstance: Wishes["startInstance"]) {
  const lazy = await startInstance({ settings: ["synchronous_commit=off", "wal_writer_delay=1s"] });
  Object.assign(process.env, lazy.environment);
  // The settings have been read once; only what differs between the two is set anew.
  const { env } = await import("@/lib/core/env");
  Object.assign(env(), { DATABASE_URL: lazy.environment.DATABASE_URL });
  Object.assign(env(), { APP_SECRET: lazy.environment.APP_SECRET });
  const { ctx, places } = await buildWorld();
  const course = async () => {
    await sleep(3000);
    await lazy.crashDatabase();
  };
  const load = await answerUntil(lazy.port, places, course());
  const { missing, acknowledged } = await judge(ctx, load);
  await lazy.stop();
  return { acknowledged, missing, isCaught: missing > 0 };
}

/** Whether every acknowledged answer is in the database once, with its inbox item. */
async function judge(ctx: Context, { acknowledged, others, resent }: Load) {
  const distinct = new Map(acknowledged.map((one) => [one.submissionId, one]));
  const kept = await checkKept(ctx, [...distinct.values()]);
  const missing = distinct.size - Math.min(kept.responses, distinct.size);
  return {
    acknowledged: acknowledged.length,
    notAcknowledged: others,
    resent,
    missing,
    storedTwice: Math.max(0, kept.responses - distinct.size),
    otherReceipts: kept.responses - kept.receipts,
    kept,
  };
}

type Caught = { isCaught: boolean };
type Figures = {
  page: Awaited<ReturnType<typeof measurePage>>;
  answers: Awaited<ReturnType<typeof measureAnswers>>;
  crashes: Awaited<ReturnType<typeof measureCrashes>>;
  caught: { hasty: Caught; lazy: Caught };
};

function problemsOf({ page, answers, crashes, caught }: Figures): string[] {
  return [
    page.totalBytes > 14 * 1024 && `The page weighs ${page.totalBytes} bytes, more than 14 KB.`,
    page.scriptBrotliBytes > 5 * 1024 && `The script weighs ${page.scriptBrotliBytes} bytes.`,
    answers.missing + crashes.missing > 0 && "Acknowledged answers are missing.",
    answers.storedTwice + crashes.storedTwice > 0 && "Answers are stored twice.",
    answers.otherReceipts + crashes.otherReceipts > 0 && "Receipts differ from those stored.",
    answers.notAcknowledged > 0 && `${answers.notAcknowledged} answers were not taken.`,
    !caught.hasty.isCaught && "Acknowledging before the commit was not caught.",
    !caught.lazy.isCaught && "synchronous_commit=off was not caught.",
  ].filter((problem) => problem !== false);
}

async function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const value = await work();
  console.error(`✓ measured: ${what} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return value;
}
