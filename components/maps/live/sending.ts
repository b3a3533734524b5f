import type { BoardStore } from "../state/board-store";
import { burstMs } from "../state/link";
import type { Line } from "./line";
import { batchesOf, framesOf } from "./op-frames";

const gatherMs = 10;
const answerMs = 15_000;

/** Sends what is pending over the line that is open, and again what is not answered in time. */
export function createSending(store: BoardStore, openLine: () => Line | null) {
  const { link } = store;
  let due: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const waits = () => link.pending().some((one) => !one.isSent);

  /** What is on its way is answered soon, or sent again: an op sent twice applies once. */
  function expectAnswer() {
    clearTimeout(patience);
    const isWaiting = link.pending().some((one) => one.isSent);
    if (isWaiting) patience = setTimeout(link.resend, answerMs);
  }

  /** Sends what is due and comes back for what is still being typed. */
  function flush(isAll = false) {
    clearTimeout(due);
    due = undefined;
    const line = openLine();
    if (!line) return;
    const ops = link.take(Date.now(), isAll);
    for (const some of framesOf(ops)) line.send({ t: "ops", batches: batchesOf(some) });
    if (ops.length > 0) expectAnswer();
    if (waits()) due = setTimeout(flush, burstMs);
  }

  const stopHearing = store.subscribe("pending", () => {
    if (due === undefined && waits()) due = setTimeout(flush, gatherMs);
  });

  return {
    flush,
    expectAnswer,
    stop() {
      stopHearing();
      clearTimeout(due);
      clearTimeout(patience);
    },
  };
}
