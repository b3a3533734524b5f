import { listMapLogAction } from "@/lib/maps/actions";
import { type Replica, received, replicaOf } from "@/lib/maps/live/replica";
import { emptyBoard } from "@/lib/maps/model";
import type { BoardStore } from "../state/board-store";
import { type Keeping, lockName } from "./keep-queue";
import { forgetQueue, type KeptQueue, listQueues } from "./queue-store";

/** A tab that is closed lets go of its lock a moment after people are back in this one. Milliseconds. */
const patienceMs = 1500;

type Options = {
  store: BoardStore;
  workspaceSlug: string;
  mapId: string;
  userId: string;
  clientId: string;
  keep: Keeping["keep"];
};

/** Takes over what closed or crashed tabs of this person had not got to the server. @returns how many changes */
export async function adoptQueues(options: Options): Promise<number> {
  const { mapId, userId, clientId, keep } = options;
  const queues = await listQueues(mapId, userId).catch(() => []);
  let count = 0;
  for (const queue of queues)
    if (queue.clientId !== clientId)
      await ifOrphaned(queue.clientId, async () => {
        count += await adopt(queue, options);
        // This tab may close, too, before the server has them.
        if (await keep()) await forgetQueue(queue.clientId);
      });
  return count;
}

/** Runs the work when the tab that wrote a queue is gone, and nobody else has taken it over. */
async function ifOrphaned(clientId: string, work: () => Promise<void>): Promise<void> {
  // Without locks two tabs might adopt the same queue; op ids keep that harmless.
  if (!navigator.locks) return work();
  let isOrphaned = false;
  const take = () => {
    isOrphaned = true;
    return work();
  };
  const signal = AbortSignal.timeout(patienceMs);
  await navigator.locks.request(lockName(clientId), { signal }, take).catch((error) => {
    // Otherwise its tab lives and sends it by itself.
    if (isOrphaned) throw error;
  });
}

/**
 * Brings the edits of a queue from the revision it stopped at to the one the board is at, as if its tab had
 * stayed open: what the log has already is dropped, what others have typed since moves the rest.
 */
async function adopt(queue: KeptQueue, { store, workspaceSlug, mapId }: Options): Promise<number> {
  let other: Replica = { ...replicaOf(emptyBoard, queue.revision), pending: queue.pending };
  for (;;) {
    const result = await listMapLogAction(workspaceSlug, {
      mapId,
      afterRevision: other.revision,
    });
    if (!result.ok) throw new Error(result.error.message);
    other = received(other, result.value).replica;
    store.link.receive(result.value);
    if (result.value.length === 0 && other.revision >= store.link.revision()) break;
  }
  const before = store.link.pending().length;
  store.link.adopt(other.pending);
  return store.link.pending().length - before;
}
