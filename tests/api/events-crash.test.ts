import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrateDatabase } from "../../lib/cli/database.mjs";
import { anyFreePort, tryPort } from "../../lib/cli/ports.mjs";
import { startPostgres } from "../../lib/cli/postgres.mjs";
import { childrenOf, isRunning } from "../support/children";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-crash-"));
const dataFolder = path.join(folder, "postgres");
const password = "nobody-else-comes-here";
const environment: Record<string, string> = {};
const world = { workspaceId: "", key: "", port: 0, postgresPort: 0 };
let postgres: { port: number; stop: () => Promise<void> } | undefined;
let server: ChildProcess | undefined;

beforeAll(async () => {
  chmodSync(folder, 0o711);
  postgres = await startPostgres({ dataFolder, password, port: 0 });
  world.postgresPort = postgres.port;
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${postgres.port}/crash`;
  const { appUrl } = await migrateDatabase({
    ownerUrl,
    mayCreate: true,
    startsEmpty: false,
    appPassword: password,
  });
  world.port = await anyFreePort();
  Object.assign(environment, {
    ...{ DATABASE_URL: appUrl, APP_SECRET: "a-secret-of-the-crash-test-0123456789" },
    ...{ ROLES: "ingest,worker", HOST: "127.0.0.1", PORT: String(world.port) },
    ...{ NODE_ENV: "production", LOG_LEVEL: "silent" },
  });
  Object.assign(world, await tell("build"));
  server = await startServer();
}, 120_000);

afterAll(async () => {
  server?.kill("SIGKILL");
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

async function tell(...wishes: string[]) {
  const args = ["--import", "tsx", "tests/support/crash-world.ts", ...wishes];
  const options = { cwd: root, env: { ...process.env, ...environment } };
  const { stdout } = await run(process.execPath, args, options);
  const answer: Record<string, number> = JSON.parse(stdout);
  return answer;
}

function startServer(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/cli/serve.ts"], {
    cwd: root,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", () => reject(new Error("The server ended at its start.")));
  });
}

/** The server and its worker at one stroke. */
async function killServer() {
  const gone = new Promise((done) => server?.once("exit", done));
  for (const pid of workers()) process.kill(pid, "SIGKILL");
  server?.kill("SIGKILL");
  await gone;
  server = await startServer();
}

const workers = () => (server?.pid ? childrenOf(server.pid) : []);

async function killPostgres() {
  const pid = Number(readFileSync(path.join(dataFolder, "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(pid, "SIGKILL");
  // What is left of the old one may hold its port and its memory for a moment more.
  const isFree = async () => (await tryPort(world.postgresPort)) !== null;
  await expect.poll(isFree, { timeout: 20_000 }).toBe(true);
  const restart = () => startPostgres({ dataFolder, password, port: world.postgresPort });
  postgres = await retried(restart, 20);
  expect(postgres.port).toBe(world.postgresPort);
}

async function retried<Made>(work: () => Promise<Made>, times: number): Promise<Made> {
  try {
    return await work();
  } catch (error) {
    if (times === 0) throw error;
    await sleep(250);
    return await retried(work, times - 1);
  }
}

const perCall = 20;
const customers = 50;

const batchOf = (call: number) =>
  Array.from({ length: perCall }, (_, index) => ({
    event: "Page Viewed",
    userId: `u${(call * perCall + index) % customers}`,
    messageId: `m${call * perCall + index}`,
    timestamp: new Date(Date.now() - index * 60_000).toISOString(),
  }));

/** Sends a batch until it is acknowledged, as every careful sender does. */
async function deliver(call: number): Promise<void> {
  const body = JSON.stringify({ batch: batchOf(call) });
  const headers = { authorization: `Bearer ${world.key}`, "content-type": "application/json" };
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${world.port}/api/v1/events`, {
      ...{ method: "POST", body, headers, signal: AbortSignal.timeout(10_000) },
    }).catch(() => null);
    if (answer?.status === 200) return;
    await answer?.body?.cancel();
    await sleep(100);
  }
}

const sent = { calls: 0 };

const reach = (calls: number) =>
  expect.poll(() => sent.calls, { timeout: 60_000 }).toBeGreaterThan(calls);

/** Four senders, while something happens. */
async function sendDuring(work: () => Promise<void>): Promise<void> {
  const state = { isOver: false };
  const send = async () => {
    while (!state.isOver) await deliver(sent.calls++);
  };
  const senders = Promise.all(Array.from({ length: 4 }, send));
  try {
    await work();
  } finally {
    state.isOver = true;
    await senders;
  }
}

async function expectAllCountedOnce(): Promise<void> {
  const events = sent.calls * perCall;
  await expect
    .poll(() => tell("read", world.workspaceId), { timeout: 90_000, interval: 1000 })
    .toEqual({
      ...{ waiting: 0, stored: events, distinct: events },
      ...{ counted: events, entered: customers, customers },
    });
}

test("Killed at any moment, server, worker and database count every acknowledged event once", async () => {
  await sendDuring(async () => {
    await reach(40);
    await killServer();
    await reach(sent.calls + 40);
    await killPostgres();
    await reach(sent.calls + 40);
    await killServer();
    await reach(sent.calls + 40);
  });
  await expectAllCountedOnce();
}, 240_000);

/** The deriving process alone; what takes events in goes on and has another one started. */
async function killWorker(): Promise<void> {
  const own = async (before?: number) => {
    const isOther = () => workers().filter((pid) => pid !== before).length === 1;
    await expect.poll(isOther, { timeout: 30_000 }).toBe(true);
    return workers().find((pid) => pid !== before) ?? 0;
  };
  const killed = await own();
  process.kill(killed, "SIGKILL");
  await expect.poll(() => isRunning(killed)).toBe(false);
  await own(killed);
}

test("Killed again and again while events come in, the worker alone counts each of them once", async () => {
  const taker = server?.pid;
  const before = sent.calls;
  await sendDuring(async () => {
    for (let kill = 0; kill < 4; kill++) {
      await reach(sent.calls + 20);
      await killWorker();
    }
    await reach(sent.calls + 20);
  });
  expect(server?.pid).toBe(taker);
  expect(server?.exitCode).toBeNull();
  expect(sent.calls - before).toBeGreaterThan(100);
  await expectAllCountedOnce();
}, 240_000);

test("A worker that is killed is started again, and ends with its server", async () => {
  const own = async () => {
    await expect.poll(workers, { timeout: 30_000 }).toHaveLength(1);
    return workers()[0] ?? 0;
  };
  const first = await own();
  process.kill(first, "SIGKILL");
  await expect.poll(() => isRunning(first)).toBe(false);
  const second = await own();
  expect(second).not.toBe(first);
  await deliver(1_000_000);
  await expect
    .poll(() => tell("read", world.workspaceId), { timeout: 90_000, interval: 1000 })
    .toMatchObject({ waiting: 0 });
  server?.kill("SIGKILL");
  await expect.poll(() => isRunning(second), { timeout: 30_000 }).toBe(false);
}, 180_000);
