import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { closeDatabase } from "@/db/client";
import { inTransaction } from "@/lib/core/transaction";
import {
  addPiece,
  checkImport,
  largestPiece,
  runImport,
  startImport,
} from "@/lib/imports/commands";
import { getImport } from "@/lib/imports/queries";
import { buildMeasuredWorkspace, type MeasuredWorkspace } from "../support/measured-workspace";
import { memoryOf, rounded } from "./figures";
import type { Target } from "./target";

type Wishes = Omit<Target, "port"> & { millions: number[] };

const names = ["Page Viewed", "Product Viewed", "Product Added", "Order Completed"];
const columns = ["event", "customer", "time", "message", "order", "total", "currency", "channel"];
const mapping = {
  ...{ event: "event", userId: "customer", timestamp: "time", messageId: "message" },
  ...{ order_id: "order", total: "total", currency: "currency", channel: "channel" },
};
/** Every so many lines one is spoiled, and one is a repetition of the line before. */
const spoiledEvery = 10_000;
const repeatedEvery = 25_000;
const mostMegabytes = 512;
const longestMs = 900_000;

/** A CSV file of a million lines, checked and imported by the server while its memory is watched. */
export async function measure({ millions: [millions = 1], serverPid }: Wishes) {
  const shop = await buildMeasuredWorkspace();
  const lines = Math.round(millions * 1_000_000);
  const atFirst = memoryOf(serverPid);
  try {
    const importId = await upload(shop, lines);
    const check = await finished(shop, importId, "checked", () =>
      checkImport(shop.ctx, { importId, mapping }),
    );
    const run = await finished(shop, importId, "done", () => runImport(shop.ctx, { importId }));
    const named = await readProblems(shop);
    const kept = { events: await countEvents(shop), problems: named.length };
    const expected = expectedOf(lines);
    const areLinesRight = named.join() === spoiledLines(lines).join();
    const serverMegabytes = { atFirst: atFirst?.now, peak: memoryOf(serverPid)?.peak };
    const figures = { lines, check, run, kept, expected, areLinesRight, serverMegabytes };
    return { ...figures, problems: problemsOf(figures) };
  } finally {
    await closeDatabase();
  }
}

const isSpoiled = (line: number) => line % spoiledEvery === 7;
const isRepeated = (line: number) => line % repeatedEvery === 11;

const linesOf = (lines: number) => Array.from({ length: lines }, (_, line) => line);

/** As people count them: the first is the head. */
const spoiledLines = (lines: number) =>
  linesOf(lines)
    .filter(isSpoiled)
    .map((line) => line + 2);

function expectedOf(lines: number) {
  const problems = spoiledLines(lines).length;
  return { events: lines - problems - linesOf(lines).filter(isRepeated).length, problems };
}

function lineOf(line: number, start: number): string {
  const name = names[line % names.length] ?? "";
  const isOrder = name === "Order Completed";
  const time = isSpoiled(line) ? "some day" : new Date(start + line * 1000).toISOString();
  const message = `m${isRepeated(line) ? line - 1 : line}`;
  const order = isOrder ? `o${line},${(10 + (line % 90)).toFixed(2)},EUR` : ",,";
  return `${name},c${(line * 7919) % 100_000},${time},${message},${order},Web\n`;
}

/** Sends the file in pieces, as a browser does, without ever holding all of it. */
async function upload({ ctx }: MeasuredWorkspace, lines: number): Promise<string> {
  const start = Date.now() - lines * 1000 - 60_000;
  const header = `${columns.join()}\n`;
  let bytes = header.length;
  for (let line = 0; line < lines; line += 1) bytes += lineOf(line, start).length;
  const { importId } = await startImport(ctx, { kind: "events", fileName: "events.csv", bytes });
  let text = header;
  let sent = 0;
  for (let line = 0; line <= lines; line += 1) {
    if (line < lines) text += lineOf(line, start);
    if (line < lines && text.length < largestPiece - 1000) continue;
    const data = Buffer.from(text);
    await addPiece(ctx, { importId, start: sent, data });
    sent += data.length;
    text = "";
  }
  return importId;
}

type State = "checked" | "done";

/** Has the server do it, and watches how it goes on. */
async function finished(
  { ctx }: MeasuredWorkspace,
  importId: string,
  wanted: State,
  begin: () => Promise<unknown>,
) {
  const since = performance.now();
  await begin();
  const steps = new Set<number>();
  for (;;) {
    const file = await getImport(ctx, { importId });
    if (file.offset < file.bytes) steps.add(file.offset);
    if (file.status === wanted) {
      const seconds = (performance.now() - since) / 1000;
      const { valid, invalid, duplicates } = file;
      const linesPerSecond = Math.round((valid + invalid + duplicates) / seconds);
      const timesProgressWasShown = steps.size;
      return {
        ...{ seconds: rounded(seconds), linesPerSecond, timesProgressWasShown },
        ...{ valid, invalid, duplicates },
      };
    }
    if (performance.now() - since > longestMs) throw new Error(`Still ${file.status}.`);
    await sleep(250);
  }
}

const countEvents = (shop: MeasuredWorkspace) =>
  inTransaction(shop.ctx, async (tx) => {
    const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n
      from customer_events where workspace_id = ${shop.workspaceId}`);
    return row?.n ?? 0;
  });

const readProblems = (shop: MeasuredWorkspace) =>
  inTransaction(shop.ctx, async (tx) => {
    const rows = await tx.execute<{ line: number }>(sql`select line from import_problems
      where workspace_id = ${shop.workspaceId} order by line`);
    return rows.map(({ line }) => line);
  });

type Kept = { events: number; problems: number };
type Figures = {
  run: { timesProgressWasShown: number };
  kept: Kept;
  expected: Kept;
  areLinesRight: boolean;
  serverMegabytes: { peak?: number | undefined };
};

function problemsOf({ run, kept, expected, areLinesRight, serverMegabytes }: Figures): string[] {
  return [
    ...(kept.events === expected.events ? [] : ["events are missing or there are too many"]),
    ...(kept.problems === expected.problems ? [] : ["bad lines were not all named"]),
    ...(areLinesRight ? [] : ["bad lines were named by other numbers than theirs"]),
    ...(run.timesProgressWasShown >= 5 ? [] : ["there was hardly any progress to see"]),
    ...(serverMegabytes.peak === undefined ? ["the memory could not be read"] : []),
    ...((serverMegabytes.peak ?? 0) > mostMegabytes ? ["too much memory"] : []),
  ];
}
