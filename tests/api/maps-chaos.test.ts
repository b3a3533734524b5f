import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsIn } from "@/lib/maps/parts";
import { migrateDatabase } from "../../lib/cli/database.mjs";
import { startPostgres } from "../../lib/cli/postgres.mjs";
import { buildMember, buildWorkspace } from "../support/build";
import { buildMap, revisionNow } from "../support/built-map";
import { atRest, joined, type LiveClient, open } from "../support/live-client";
import { startEditing } from "../support/live-crowd";
import { type LiveServer, startLiveServer } from "../support/live-server";
import { createMarks, expectTruth } from "../support/live-truth";

const folder = mkdtempSync(path.join(os.tmpdir(), "throughline-chaos-"));
// Under root PostgreSQL runs as another user, who must be able to pass through.
chmodSync(folder, 0o711);
const cluster = path.join(folder, "postgres");
const password = "a password for an hour";
let database: Awaited<ReturnType<typeof startPostgres>>;
let server: LiveServer;
const clients: LiveClient[] = [];

/** PostgreSQL as it comes: what it has acknowledged is on the disk. */
const launch = (port: number) => startPostgres({ dataFolder: cluster, password, port });

beforeAll(async () => {
  database = await launch(0);
  const ownerUrl = `postgres://postgres:${password}@127.0.0.1:${database.port}/throughline_chaos`;
  const { appUrl } = await migrateDatabase({
    ownerUrl,
    mayCreate: true,
    startsEmpty: false,
    appPassword: password,
  });
  process.env.DATABASE_URL = appUrl;
  server = await startLiveServer();
}, 120_000);

afterAll(async () => {
  for (const client of clients) client.stop();
  await server?.kill();
  await globalThis.throughlineDatabase?.sql.end({ timeout: 1 });
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Ends PostgreSQL as a power cut would, and starts it again at once. */
async function crashDatabase() {
  const pidFile = path.join(cluster, "postmaster.pid");
  const pid = Number(readFileSync(pidFile, "utf8").split("\n")[0]);
  process.kill(pid, "SIGQUIT");
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
  database = await launch(database.port);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test("Killing the server and the database while twenty people edit loses nothing", {
  timeout: 150_000,
}, async () => {
  const workspace = await buildWorkspace();
  const map = await buildMap(workspace);
  const people = [workspace.owner, await buildMember({ role: "editor", workspace })];
  let { url } = server;
  for (let index = 0; index < 20; index += 1) {
    const person = people[index % 2];
    if (person) clients.push(await open(map, person, () => url));
  }
  for (const client of clients) await joined(client);
  const cardIds = rowsIn(map.board.cards)
    .map(({ id }) => id)
    .slice(0, 4);
  const marks = createMarks();
  const crowd = startEditing({ clients, map, cardIds, marks, pauseMs: 200 });
  const made = (edits: number) =>
    expect.poll(() => crowd.edits(), { timeout: 60_000, interval: 20 }).toBeGreaterThan(edits);

  await made(300);
  await server.kill();
  server = await startLiveServer();
  url = server.url;
  await made(crowd.edits() + 300);
  await crashDatabase();
  await made(crowd.edits() + 300);
  crowd.stop();
  expect(isAlive(server.pid)).toBe(true);

  await atRest(clients, () => revisionNow(map));
  expect(marks.missing(cardIds.map((id) => clients[0]?.textOf(id) ?? ""))).toBe(0);
  await expectTruth(map, clients);
  expect(clients.flatMap(({ rejected }) => rejected)).toEqual([]);
  expect(clients.flatMap(({ made }) => [...made]).length).toBeGreaterThan(200);
});
