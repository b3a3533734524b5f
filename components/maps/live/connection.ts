import type { ServerFrame } from "@/lib/maps/live/frames";
import type { PendingOp } from "@/lib/maps/live/replica";
import type { RejectionReason } from "@/lib/maps/rejection";
import type { BoardStore } from "../state/board-store";
import { burstMs } from "../state/link";
import { openHttpLine } from "./http-line";
import type { Line, LineEvents } from "./line";
import { batchesOf, framesOf } from "./op-frames";
import { openSocketLine } from "./socket-line";

type JoinedFrame = Extract<ServerFrame, { t: "joined" }>;
type RoleFrame = Extract<ServerFrame, { t: "role" }>;
export type ConnectionEvents = {
  onJoined: (frame: JoinedFrame) => void;
  onFrame: (frame: ServerFrame) => void;
  onRejected: (gone: PendingOp[], reason: RejectionReason) => void;
  onRole: (frame: RoleFrame) => void;
  /** the person may not see the map any more */
  onGone: () => void;
  /** the copy is too old to be brought up to date */
  onStale: () => void;
  /** while there is no line */
  onLost: () => void;
};
export type Connection = ReturnType<typeof openConnection>;
type Options = {
  store: BoardStore;
  join: { workspace: string; mapId: string; clientId: string };
  events: ConnectionEvents;
};

const gatherMs = 10;
const firstPauseMs = 300;
const longestPauseMs = 10_000;
/** After so many sockets that never opened, requests are tried. */
const patience = 3;
const answerMs = 15_000;
const socketAgainMs = 60_000;

/** Keeps the board and the server together: sends what is pending, takes what comes, and comes back after every break. */
export function openConnection({ store, join, events }: Options) {
  const { link } = store;
  let line: Line | null = null;
  let isJoined = false;
  let failures = 0;
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let due: ReturnType<typeof setTimeout> | undefined;
  let patienceTimer: ReturnType<typeof setTimeout> | undefined;

  const lineEvents: LineEvents = {
    join: () => ({ ...join, after: link.revision() }),
    onFrame: hear,
    onClosed(why) {
      line = null;
      isJoined = false;
      failures += 1;
      link.setOnline(false);
      events.onLost();
      if (why === "gone") events.onGone();
      else if (!isStopped) retry = setTimeout(connect, pauseAfter(failures));
    },
  };

  function connect() {
    clearTimeout(retry);
    if (line || isStopped) return;
    if (failures >= patience && failures % 4 !== 0 && navigator.onLine) {
      line = openHttpLine(lineEvents);
      start();
      retry = setTimeout(tryAgain, socketAgainMs);
    } else line = openSocketLine(lineEvents);
  }

  /** Requests are the second choice: now and then the first is tried anew. */
  function tryAgain() {
    line?.close();
    line = null;
    isJoined = false;
    failures = 0;
    connect();
  }

  function start() {
    isJoined = true;
    link.setOnline(true);
    link.resend();
    flush();
  }

  /** What is on its way is answered soon, or sent again: an op sent twice applies once. */
  function expectAnswer() {
    clearTimeout(patienceTimer);
    const isWaiting = link.pending().some((one) => one.isSent);
    if (isWaiting && !isStopped) patienceTimer = setTimeout(link.resend, answerMs);
  }

  function hear(frame: ServerFrame) {
    if (frame.t === "ops" || frame.t === "done") queueMicrotask(expectAnswer);
    switch (frame.t) {
      case "joined":
        failures = 0;
        start();
        events.onJoined(frame);
        return;
      case "ops":
        if (link.receive(frame.entries)) line?.send({ t: "since", after: link.revision() });
        return;
      case "done":
        link.settle(frame.applied);
        refuse(frame);
        return;
      case "failed":
        setTimeout(link.resend, firstPauseMs);
        return;
      case "role":
        events.onRole(frame);
        return;
      case "stale":
        events.onStale();
        return;
      case "error":
        if (frame.code === "not_found") events.onGone();
        return;
      default:
        events.onFrame(frame);
    }
  }

  function refuse({ rejected }: Extract<ServerFrame, { t: "done" }>) {
    const [first] = rejected;
    if (!first) return;
    const gone = link.refuse(new Set(rejected.map((one) => one.opId)));
    if (gone.length > 0) events.onRejected(gone, first.reason);
  }

  /** Sends what is due and comes back for what is still being typed. */
  function flush(isAll = false) {
    clearTimeout(due);
    due = undefined;
    if (!line || !isJoined) return;
    const ops = link.take(Date.now(), isAll);
    for (const some of framesOf(ops)) line.send({ t: "ops", batches: batchesOf(some) });
    if (ops.length > 0) expectAnswer();
    if (link.pending().some((one) => !one.isSent)) due = setTimeout(flush, burstMs);
  }

  const stopHearing = store.subscribe("pending", () => {
    const pending = link.pending();
    if (due === undefined && pending.some((one) => !one.isSent)) due = setTimeout(flush, gatherMs);
  });

  connect();
  return {
    send: (frame: Parameters<Line["send"]>[0]) => {
      if (isJoined) line?.send(frame);
    },
    isJoined: () => isJoined,
    /** For when the network is back. */
    retry: connect,
    /** For when the page is about to go: nothing gathers any more. */
    flush: () => flush(true),
    /** For when the system says that the network is gone. */
    lose() {
      line?.close();
      if (line) lineEvents.onClosed("lost");
    },
    stop() {
      flush(true);
      isStopped = true;
      stopHearing();
      clearTimeout(retry);
      clearTimeout(due);
      clearTimeout(patienceTimer);
      line?.close();
    },
  };
}

const pauseAfter = (failures: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 6)) *
  (0.5 + Math.random() / 2);
