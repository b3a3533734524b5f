import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { selectActorNames } from "@/lib/access/actor-names";
import type { Context } from "./context";
import { AppError } from "./errors";
import { inWorkspace } from "./transaction";

/** The `updatedAt` a form was loaded with, as ISO 8601 in UTC. */
export const loadedAt = z.iso.datetime().transform((text) => new Date(text));

/** The `updatedAt` of an edit: now, but always later than what it replaces. */
export const editedAt = (now: Date, loaded: Date): Date =>
  new Date(Math.max(now.getTime(), loaded.getTime() + 1));

/**
 * Refuses an edit of a row that has changed since it was loaded, naming who changed it and when.
 * @throws AppError stale
 */
export async function refuseStale(
  tx: Tx,
  ctx: Context,
  subject: { noun: string; id: string },
): Promise<never> {
  const [change] = await tx
    .select({ actorId: auditEntries.actorId, at: auditEntries.at })
    .from(auditEntries)
    .where(and(inWorkspace(ctx, auditEntries), eq(auditEntries.subjectId, subject.id)))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(1);
  const actorId = change?.actorId;
  const name = actorId ? (await selectActorNames(tx, ctx, [actorId])).get(actorId) : null;
  const when = change ? ago(ctx.now, change.at) : "meanwhile";
  throw new AppError(
    "stale",
    `${name ?? "Somebody"} changed this ${subject.noun} ${when}. Nothing was saved; what you typed is still here.`,
  );
}

function ago(now: Date, at: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000);
  if (minutes < 1) return "a moment ago";
  const format = new Intl.RelativeTimeFormat("en", { numeric: "always" });
  if (minutes < 60) return format.format(-minutes, "minute");
  if (minutes < 48 * 60) return format.format(-Math.floor(minutes / 60), "hour");
  return format.format(-Math.floor(minutes / 1440), "day");
}
