import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { surveyRevisions } from "@/db/schema/surveys";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inWorkspace } from "@/lib/core/transaction";
import { questionsSchema } from "../model";
import type { Question } from "../questions/kinds";
import { changesBetween } from "./changes";

/** Saves so close to each other by one person are one stretch of editing. */
const stretchMs = 15 * 60_000;

type Edit = {
  surveyId: string;
  before: readonly Question[];
  after: readonly Question[];
  replaced: ReadonlyMap<string, string>;
};

/** Notes what a save has changed; a stretch that ends where it began leaves nothing. */
export async function noteRevision(tx: Tx, ctx: Context, edit: Edit): Promise<void> {
  const { surveyId, after, replaced } = edit;
  const running = replaced.size > 0 ? null : await findRunning(tx, ctx, surveyId);
  const start = running ? questionsSchema.safeParse(running.before) : null;
  const before = start?.success ? start.data : edit.before;
  const changes = changesBetween(before, after, replaced);
  if (running && start?.success) {
    const here = inWorkspace(ctx, surveyRevisions, running.id);
    if (changes.length === 0) await tx.delete(surveyRevisions).where(here);
    else await tx.update(surveyRevisions).set({ changes, updatedAt: ctx.now }).where(here);
    return;
  }
  if (changes.length === 0) return;
  await tx.insert(surveyRevisions).values({
    ...{ workspaceId: ctx.workspaceId, id: newId(), surveyId, before, changes },
    ...{ actorId: ctx.actor.id, createdAt: ctx.now, updatedAt: ctx.now },
  });
}

async function findRunning(tx: Tx, ctx: Context, surveyId: string) {
  const { actorId } = surveyRevisions;
  const [row] = await tx
    .select()
    .from(surveyRevisions)
    .where(
      and(
        inWorkspace(ctx, surveyRevisions),
        eq(surveyRevisions.surveyId, surveyId),
        ctx.actor.id === null ? isNull(actorId) : eq(actorId, ctx.actor.id),
        gt(surveyRevisions.updatedAt, new Date(ctx.now.getTime() - stretchMs)),
      ),
    )
    .orderBy(desc(surveyRevisions.updatedAt), desc(surveyRevisions.id))
    .limit(1);
  return row ?? null;
}
