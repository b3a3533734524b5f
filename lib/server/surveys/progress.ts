import type { IncomingMessage, ServerResponse } from "node:http";
import { systemDoor } from "@/lib/access/doors";
import { hashOf } from "@/lib/access/secrets";
import { log } from "@/lib/core/log";
import { toAppError } from "@/lib/core/result";
import { sessionOf } from "@/lib/respondents/identity";
import { recordProgress } from "@/lib/surveys/progress/commands";
import { isOfLatePage, mergedMark, type ProgressMark } from "@/lib/surveys/progress/model";
import type { RequestFacts } from "../router";
import { onShutdown } from "../shutdown";
import { enterSurvey, type SurveyDoor } from "./doors";
import { createPaceCounter } from "./pace";
import { readPostedForm } from "./post";

const flushMs = 1000;
/** Marks that wait at most; further ones are let go, since an answer matters more. */
const mostWaiting = 5000;
const mostAtOnce = 500;

const waiting = new Map<string, Map<string, ProgressMark>>();
let size = 0;
let timer: NodeJS.Timeout | null = null;

// Far above what people do, and far below what would cost anybody anything.
const paceOf = createPaceCounter({ perLink: 60_000, perAddress: 300 });

onShutdown(() => flushProgress());

export const isProgress = (path: string): boolean => /^\/s\/[^/]+\/progress$/.test(path);

/** The page's script tells how far somebody has come. What it says decides nothing, so it is never refused. */
export async function takeProgress(req: IncomingMessage, res: ServerResponse, facts: RequestFacts) {
  const { form } = await readPostedForm(req, 2048);
  const door = await enterSurvey(facts);
  const isUsual = paceOf(door.linkId, facts.clientAddress, door.ctx.now) === "usual";
  const said = new Map(form.entries);
  if (isUsual) {
    const field = (said.get("at") ?? "").slice(0, 20);
    const { submissionId, pass, ticket } = form;
    const isStarted = said.get("begun") === "1";
    noteProgress(door, { submissionId, pass, ticket, field, isSeen: true, isStarted });
  }
  res.writeHead(204, { "cache-control": "no-store" }).end();
}

type Noted = { submissionId: string | null; pass: string; ticket: string } & Partial<
  Pick<ProgressMark, "field" | "isSeen" | "isStarted" | "end">
>;

/** Notes how far one filling-in has come, with the next group: nobody waits for it. */
export function noteProgress({ ctx, linkId }: SurveyDoor, noted: Noted): void {
  const { submissionId, pass, ticket, ...more } = noted;
  if (submissionId === null || !isOfLatePage(submissionId, ctx.now)) return;
  const session = sessionOf(hashOf, linkId, submissionId);
  const marks = waiting.get(ctx.workspaceId) ?? new Map<string, ProgressMark>();
  const before = marks.get(session);
  if (!before && size >= mostWaiting) return;
  const untold = { field: "", isSeen: false, isStarted: false, end: "none" as const };
  const mark: ProgressMark = { ...untold, ...more, session, linkId, pass, ticket };
  if (!before) size += 1;
  marks.set(session, before ? mergedMark(before, mark) : mark);
  waiting.set(ctx.workspaceId, marks);
  timer ??= setTimeout(() => void flushProgress(), flushMs);
}

/** Stores what has been noted; called by itself, and before the process ends. */
export async function flushProgress(): Promise<void> {
  if (timer) clearTimeout(timer);
  timer = null;
  const groups = [...waiting];
  waiting.clear();
  size = 0;
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  for (const [workspaceId, marks] of groups) {
    const all = [...marks.values()];
    for (let from = 0; from < all.length; from += mostAtOnce) {
      const part = all.slice(from, from + mostAtOnce);
      await recordProgress(systemDoor(workspaceId, { now }), { day, marks: part }).catch((error) =>
        log.warn({ err: toAppError(error) }, "survey progress was not counted"),
      );
    }
  }
}
