import { forgetAttempts } from "@/lib/access/rate-limit";
import { forgetSessions } from "@/lib/access/sessions";
import { forgetUserTokens } from "@/lib/access/user-tokens";
import { log, messageOf } from "@/lib/core/log";
import { type Claimed, claimNext, dropTwins, finish, postpone } from "./claim";
import { handlers, lanes, mergedWork } from "./registry";

const pauseMs = 250;
const housekeepingMs = 15 * 60_000;

type Worker = { stop: () => Promise<void> };

type Lane = { only?: readonly string[]; except?: readonly string[] };

/** Works through the outbox until stopped, lane by lane; the pieces in hand are finished first. */
export function startWorker(): Worker {
  const state = { isStopping: false };
  const all: Lane[] = [...lanes.map((only) => ({ only })), { except: lanes.flat() }];
  const done = Promise.all(all.map((lane) => loop(state, lane)));
  return {
    async stop() {
      state.isStopping = true;
      await done;
    },
  };
}

/** Does everything of these kinds that is due now. Gives the number of pieces of work. */
export async function workOff(only?: readonly string[]): Promise<number> {
  let count = 0;
  for (;;) {
    const work = await claimNext(new Date(), only);
    if (!work) return count;
    await perform(work);
    count++;
  }
}

async function loop(state: { isStopping: boolean }, lane: Lane): Promise<void> {
  let cleanedAt = 0;
  while (!state.isStopping) {
    try {
      await workUntilStopped(state, lane);
      if (lane.except && Date.now() - cleanedAt > housekeepingMs) {
        cleanedAt = Date.now();
        await cleanUp(new Date());
      }
    } catch (err) {
      log.error({ err }, "the worker lost the database");
    }
    await new Promise((resume) => setTimeout(resume, pauseMs));
  }
}

async function cleanUp(now: Date): Promise<void> {
  await forgetAttempts(now);
  await forgetSessions(now);
  await forgetUserTokens(now);
}

async function workUntilStopped(state: { isStopping: boolean }, lane: Lane): Promise<void> {
  while (!state.isStopping) {
    const work = await claimNext(new Date(), lane.only, lane.except);
    if (!work) return;
    await perform(work);
  }
}

async function perform(work: Claimed): Promise<void> {
  const handler = handlers[work.job];
  try {
    if (!handler) throw new Error(`No handler for ${work.job}`);
    if (mergedWork.includes(work.job)) await dropTwins(work, new Date());
    await handler(work);
    await finish(work);
  } catch (err) {
    log.error({ err, job: work.job, attempts: work.attempts }, "a job failed");
    await postpone(work, messageOf(err), new Date());
  }
}
