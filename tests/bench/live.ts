import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import type { ClientOp } from "@/lib/maps/ops";
import { rowsIn } from "@/lib/maps/parts";
import { buildMember, buildWorkspace } from "../support/build";
import { type BuiltMap, buildMap, revisionNow } from "../support/built-map";
import { latencyOf, rounded } from "./figures";
import { type Line, openLine } from "./live-line";
import type { Target } from "./target";

const people = 100;
const observers = 10;
const pacedOpsPerSecond = 200;
/** A server that has just started still compiles what it runs; that is not counted. */
const warmUpSeconds = 5;
const pacedSeconds = 20;
const fullSeconds = 6;
const inFlight = 8;
const opsInFrame = 20;
const openMaps = 40;
const longestReconnectMs = 10_000;

const goals = {
  ackP99Ms: 200,
  othersP50Ms: 30,
  othersP99Ms: 150,
  oneMap: 2000,
  allMaps: 3500,
  reconnectMs: 300,
  bytesPerOp: 500,
  kilobytesPerMap: 1024,
  presence: 15,
};

/** Every goal that was missed, in words. */
export function liveProblems(live: Awaited<ReturnType<typeof measureLive>>): string[] {
  const checks: [what: string, value: number, goal: number][] = [
    ["acknowledged on disk p99 (ms)", live.durableAckMs.p99, goals.ackP99Ms],
    ["edit to others p50 (ms)", live.editToOthersMs.p50, goals.othersP50Ms],
    ["edit to others p99 (ms)", live.editToOthersMs.p99, goals.othersP99Ms],
    ["edits not acknowledged", live.sent - live.acknowledged, 0],
    ["back after 1,000 changes p50 (ms)", live.reconnectAfter1000Ms.p50, goals.reconnectMs],
    ["bytes stored for an op", live.bytesPerOpStored, goals.bytesPerOp],
    ["KB for an open map", live.kilobytesPerOpenMap ?? 0, goals.kilobytesPerMap],
    ["KB/s of presence", live.presenceKilobytesPerSecond, goals.presence],
    ["ops/s wanting on one map", goals.oneMap - live.opsPerSecondOnOneMap, 0],
    ["ops/s wanting over all maps", goals.allMaps - live.opsPerSecondOverTenMaps, 0],
  ];
  return checks
    .filter(([, value, goal]) => value > goal)
    .map(([what, value, goal]) => `${what}: ${value}, goal ${goal}`);
}

type World = Awaited<ReturnType<typeof buildWorld>>;

/** What live editing promises of the server: a hundred people on one map, and many maps at once. */
export async function measureLive({ site, serverPid }: Pick<Target, "site" | "serverPid">) {
  const world = await buildWorld(site);
  const memory = await measureMemory(world, serverPid);
  const lines = await join(world, world.map, people);
  const paced = await measurePaced(world, lines);
  const presence = await measurePresence(world, lines);
  const oneMap = await measureThroughput([{ map: world.map, lines: lines.slice(0, 40) }]);
  for (const line of lines) line.close();
  const crowds = [];
  for (const map of world.others.slice(0, 10))
    crowds.push({ map, lines: await join(world, map, 5) });
  const allMaps = await measureThroughput(crowds);
  for (const { lines: some } of crowds) for (const line of some) line.close();
  const reconnectMs = await measureReconnect(world);
  return {
    clients: people,
    ...{ ...paced, ...presence, ...memory, reconnectAfter1000Ms: reconnectMs },
    opsPerSecondOnOneMap: oneMap,
    opsPerSecondOverTenMaps: allMaps,
  };
}

async function buildWorld(site: string) {
  const workspace = await buildWorkspace();
  const members = [workspace.owner];
  for (let more = 0; more < 3; more += 1)
    members.push(await buildMember({ role: "editor", workspace }));
  const tokens = await Promise.all(members.map((member) => openSession(member.userId, "bench")));
  const map = await buildMap(workspace);
  const others: BuiltMap[] = [];
  for (let more = 0; more < openMaps; more += 1) others.push(await buildMap(workspace));
  return { site, tokens, map, others };
}

async function join({ site, tokens }: World, map: BuiltMap, count: number): Promise<Line[]> {
  const after = await revisionNow(map);
  const { slug, mapId } = map;
  const lines: Line[] = [];
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index % tokens.length] ?? "";
    lines.push(await openLine({ site, token, slug, mapId, after }));
  }
  return lines;
}

const color = (id: string): ClientOp => ({
  opId: newId(),
  kind: "card.set",
  id,
  set: { field: "color", value: 1 + Math.floor(Math.random() * 8) },
});

function typing(id: string, base: number): ClientOp {
  const delta = [{ retain: 1 + Math.floor(Math.random() * 4) }, { insert: "abcd" }, { delete: 4 }];
  return { opId: newId(), kind: "text", id, entity: "card", field: "text", delta, base };
}

const opIds = /"opId":"([0-9a-f-]{36})"/g;

/** A hundred people who edit at an even pace: when each edit is on disk and when the others see it. */
async function measurePaced(world: World, lines: Line[]) {
  const { map } = world;
  const cardIds = rowsIn(map.board.cards).map(({ id }) => id);
  const sentAt = new Map<string, number>();
  const ackMs: number[] = [];
  const seenMs: number[] = [];
  let revision = await revisionNow(map);
  for (const [index, line] of lines.entries())
    line.onText = (text) => {
      const isAnswer = text.startsWith('{"t":"done"');
      if (!isAnswer && !(index < observers && text.startsWith('{"t":"ops"'))) return;
      const now = performance.now();
      for (const [, opId = ""] of text.matchAll(opIds)) {
        const at = sentAt.get(opId);
        if (at !== undefined) (isAnswer ? ackMs : seenMs).push(now - at);
      }
      revision = Math.max(revision, Number(/"revision":(\d+)/.exec(text)?.[1] ?? 0));
    };
  const bytesBefore = await logBytes();
  const warmUp = pacedOpsPerSecond * warmUpSeconds;
  const total = pacedOpsPerSecond * pacedSeconds;
  const started = performance.now();
  for (let sent = 0; sent < warmUp + total; sent += 1) {
    const dueMs = started + (sent * 1000) / pacedOpsPerSecond - performance.now();
    if (dueMs > 1) await sleep(dueMs);
    const id = cardIds[sent % cardIds.length] ?? "";
    const op = sent % 10 < 7 ? typing(id, revision) : color(id);
    if (sent >= warmUp) sentAt.set(op.opId, performance.now());
    lines[sent % lines.length]?.send({ t: "ops", batches: [{ batchId: newId(), ops: [op] }] });
  }
  await until(() => ackMs.length >= total, 10_000);
  const stored = await logBytes();
  return {
    pacedOpsPerSecond,
    durableAckMs: latencyOf(ackMs),
    editToOthersMs: latencyOf(seenMs),
    acknowledged: ackMs.length,
    sent: total,
    bytesPerOpStored: Math.round((stored - bytesBefore) / Math.max(1, warmUp + ackMs.length)),
  };
}

async function logBytes(): Promise<number> {
  const [row] = await db().execute<{ bytes: string }>(
    sql`select pg_total_relation_size('map_ops')::text as bytes`,
  );
  return Number(row?.bytes ?? 0);
}

/** Everybody moves their pointer; what one of them has to hear of it. */
async function measurePresence({ map }: World, lines: Line[]) {
  const { laneId, stepId } = map.card;
  const seconds = 4;
  const [listener] = lines;
  const before = listener?.bytes ?? 0;
  for (let tick = 0; tick < seconds * 15; tick += 1) {
    for (const line of lines)
      line.send({ t: "pointer", pointer: { laneId, stepId, x: tick * 3, y: tick } });
    await sleep(1000 / 15);
  }
  const bytes = (listener?.bytes ?? 0) - before;
  return { presenceKilobytesPerSecond: rounded(bytes / 1024 / seconds) };
}

type Crowd = { map: BuiltMap; lines: Line[] };

/** Everybody sends as fast as they are answered. @returns ops on disk a second */
async function measureThroughput(crowds: Crowd[]): Promise<number> {
  let done = 0;
  let isOver = false;
  for (const { map, lines } of crowds) {
    const cardIds = rowsIn(map.board.cards).map(({ id }) => id);
    for (const line of lines) {
      const push = () => {
        const ops = Array.from({ length: opsInFrame }, (_, index) =>
          color(cardIds[(done + index) % cardIds.length] ?? ""),
        );
        line.send({ t: "ops", batches: [{ batchId: newId(), ops }] });
      };
      line.onText = (text) => {
        if (!text.startsWith('{"t":"done"')) return;
        done += text.split('"opId"').length - 1;
        if (!isOver) push();
      };
      for (let more = 0; more < inFlight; more += 1) push();
    }
  }
  await sleep(1000);
  const [from, since] = [done, performance.now()];
  await sleep(fullSeconds * 1000);
  const perSecond = ((done - from) * 1000) / (performance.now() - since);
  isOver = true;
  await sleep(1000);
  return Math.round(perSecond);
}

/** From asking for a channel to having a thousand changes that were missed. Milliseconds. */
async function measureReconnect({ site, tokens, map }: World) {
  const revision = await revisionNow(map);
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const since = performance.now();
    const line = await openLine({
      site,
      token: tokens[0] ?? "",
      slug: map.slug,
      mapId: map.mapId,
      after: revision - 1000,
    });
    let newest = 0;
    line.onText = (text) => {
      const last = text.lastIndexOf('"revision":');
      newest = Math.max(newest, Number(/\d+/.exec(text.slice(last))?.[0] ?? 0));
    };
    await until(() => newest >= revision, longestReconnectMs);
    runs.push(performance.now() - since);
    line.close();
  }
  return latencyOf(runs);
}

/** Resident kilobytes of the server for each further map somebody has open. */
async function measureMemory(world: World, serverPid: number) {
  const before = residentKilobytes(serverPid);
  const lines: Line[] = [];
  for (const map of world.others) lines.push(...(await join(world, map, 1)));
  await sleep(1000);
  const after = residentKilobytes(serverPid);
  for (const line of lines) line.close();
  const isKnown = before !== null && after !== null;
  return {
    kilobytesPerOpenMap: isKnown ? Math.max(0, Math.round((after - before) / openMaps)) : null,
  };
}

function residentKilobytes(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
  } catch {
    return null;
  }
}

async function until(isTrue: () => boolean, mostMs: number): Promise<void> {
  const deadline = performance.now() + mostMs;
  while (!isTrue() && performance.now() < deadline) await sleep(5);
}
