import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/directory";
import { hourMs } from "@/lib/core/days";
import { AppError } from "@/lib/core/errors";
import { hashOf } from "./secrets";

type Limit = { max: number; windowSeconds: number };

/** Attempts allowed per window. */
export const limits = {
  signInPerAccount: { max: 10, windowSeconds: 900 },
  signInPerAddress: { max: 60, windowSeconds: 900 },
  signUpPerAddress: { max: 20, windowSeconds: 3600 },
  resetPerAccount: { max: 5, windowSeconds: 3600 },
  resetPerAddress: { max: 30, windowSeconds: 3600 },
  workspacesPerPerson: { max: 20, windowSeconds: 3600 },
  demoSignInPerAddress: { max: 120, windowSeconds: 3600 },
  invitationsPerWorkspace: { max: 50, windowSeconds: 3600 },
  acceptPerAddress: { max: 60, windowSeconds: 3600 },
  surveyPasswordPerAddress: { max: 10, windowSeconds: 900 },
  surveyPasswordPerLink: { max: 300, windowSeconds: 900 },
  surveyMailsPerWorkspace: { max: 5000, windowSeconds: 3600 },
  webhookTestsPerWorkspace: { max: 20, windowSeconds: 3600 },
  eventsPerKey: { max: 300_000, windowSeconds: 60 },
} as const satisfies Record<string, Limit>;

/**
 * Counts one attempt in the current window.
 * @throws AppError rate_limited, with the seconds until the window ends
 */
export const countAttempt = (name: keyof typeof limits, who: string, now: Date): Promise<void> =>
  countAttempts(name, who, now, 1);

/** As countAttempt, for several at once: refused when the last of them is one too many. */
export async function countAttempts(
  name: keyof typeof limits,
  who: string,
  now: Date,
  attempts: number,
): Promise<void> {
  const { max, windowSeconds } = limits[name];
  const start = Math.floor(now.getTime() / 1000 / windowSeconds) * windowSeconds;
  const [row] = await db()
    .insert(rateLimits)
    .values({ key: hashOf(`${name}:${who}`), windowStart: new Date(start * 1000), count: attempts })
    .onConflictDoUpdate({
      target: [rateLimits.key, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + ${attempts}` },
    })
    .returning({ count: rateLimits.count });
  if (row && row.count > max) {
    const retryAfterSeconds = Math.max(1, Math.ceil(start + windowSeconds - now.getTime() / 1000));
    throw tooMany(retryAfterSeconds);
  }
}

/** The refusal of somebody who tries too often, with the wait in words and in seconds. */
export function tooMany(retryAfterSeconds: number): AppError {
  const minutes = Math.ceil(retryAfterSeconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new AppError("rate_limited", `Too many attempts. Please try again in ${wait}.`, {
    retryAfterSeconds,
  });
}

/** Windows that have ended; called by the worker. */
export async function forgetAttempts(now: Date): Promise<void> {
  await db()
    .delete(rateLimits)
    .where(lt(rateLimits.windowStart, new Date(now.getTime() - 2 * hourMs)));
}
