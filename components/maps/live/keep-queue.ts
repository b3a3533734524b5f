import type { BoardStore } from "../state/board-store";
import { keepQueue, prepareQueues } from "./queue-store";

/** How long what is typed gathers before it is kept. Milliseconds. */
const gatherMs = 150;
/** Held by the tab that writes a queue for as long as it lives. */
export const lockName = (clientId: string) => `throughline-queue-${clientId}`;

type Options = { store: BoardStore; clientId: string; mapId: string; userId: string };

export type Keeping = {
  /** Keeps what is pending at once. @returns whether the browser has taken it */
  keep: () => Promise<boolean>;
  /** Ends it, once what is pending has been kept. */
  stop: () => Promise<void>;
};

/**
 * Keeps what is pending in the browser while it is pending, and holds a lock that tells other tabs that
 * this one lives.
 */
export function startKeeping({ store, clientId, mapId, userId }: Options): Keeping {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** whether the browser may hold anything of this tab; what came before it is not known here */
  let mayHold = true;
  let keeping = 0;
  let letGo: () => void = () => {};
  const end = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  prepareQueues();
  void navigator.locks?.request(lockName(clientId), () => end).catch(() => {});

  async function keep(): Promise<boolean> {
    const pending = [...store.link.pending()];
    // Most of what is typed is in the log by now.
    if (pending.length === 0 && !mayHold) {
      store.link.setKept(new Set());
      return true;
    }
    const revision = store.link.revision();
    mayHold = true;
    keeping += 1;
    const turn = keeping;
    const isKept = await keepQueue({ clientId, mapId, userId, revision, pending }).then(
      () => true,
      () => false,
    );
    if (turn === keeping) mayHold = !isKept || pending.length > 0;
    store.link.setKept(new Set(isKept ? pending.map(({ op }) => op) : []));
    return isKept;
  }

  function keepGathered() {
    timer = undefined;
    void keep();
  }

  const stopHearing = store.subscribe("pending", () => {
    timer ??= setTimeout(keepGathered, gatherMs);
  });
  async function stop() {
    stopHearing();
    clearTimeout(timer);
    await keep();
    letGo();
  }
  return { keep, stop };
}
