import type { BoardStore } from "../state/board-store";
import { createHearing, type HeardEvents } from "./hearing";
import { openHttpLine } from "./http-line";
import type { Line, LineEvents } from "./line";
import { createSending } from "./sending";
import { openSocketLine } from "./socket-line";

export type ConnectionEvents = HeardEvents & {
  /** while there is no line */
  onLost: () => void;
};
export type Connection = ReturnType<typeof openConnection>;
type Options = {
  store: BoardStore;
  join: { workspace: string; mapId: string; clientId: string };
  events: ConnectionEvents;
};

const firstPauseMs = 300;
const longestPauseMs = 10_000;
/** After so many sockets that never opened, requests are tried. */
const patience = 3;
const socketAgainMs = 60_000;
/** Where sockets have worked, the server may be away for a moment: a pause that doubles up to that one. */
const socketSoonMs = 5000;

/** Keeps the board and the server together: sends what is pending, takes what comes, and comes back after every break. */
export function openConnection({ store, join, events }: Options) {
  const { link } = store;
  let line: Line | null = null;
  let isJoined = false;
  let againMs = socketAgainMs;
  let failures = 0;
  let isStopped = false;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const sending = createSending(store, () => (isJoined ? line : null));

  function start() {
    isJoined = true;
    link.setOnline(true);
    link.resend();
    sending.flush();
  }

  const hear = createHearing(store, events, {
    onJoined() {
      failures = 0;
      againMs = socketSoonMs;
      start();
    },
    onGap: () => line?.send({ t: "since", after: link.revision() }),
    onAnswer: () => {
      if (!isStopped) sending.expectAnswer();
    },
  });

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
      retry = setTimeout(tryAgain, againMs);
    } else line = openSocketLine(lineEvents);
  }

  /** Requests are the second choice: now and then the first is tried anew. */
  function tryAgain() {
    line?.close();
    line = null;
    isJoined = false;
    againMs = Math.min(socketAgainMs, 2 * againMs);
    failures = 0;
    connect();
  }

  connect();
  return {
    send: (frame: Parameters<Line["send"]>[0]) => {
      if (isJoined) line?.send(frame);
    },
    isJoined: () => isJoined,
    /** For when the network is back: what failed without it says nothing about sockets. */
    retry() {
      failures = 0;
      connect();
    },
    /** For when the page is about to go: nothing gathers any more. */
    flush: () => sending.flush(true),
    /** For when the system says that the network is gone. */
    lose() {
      line?.close();
      if (line) lineEvents.onClosed("lost");
    },
    stop() {
      sending.flush(true);
      isStopped = true;
      sending.stop();
      clearTimeout(retry);
      line?.close();
    },
  };
}

const pauseAfter = (failures: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 6)) *
  (0.5 + Math.random() / 2);
