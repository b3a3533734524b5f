import type { WorkspaceId } from "@/lib/core/context";
import { log } from "@/lib/core/log";
import type { LogEntry } from "@/lib/maps/batch/model";
import type { ServerFrame } from "@/lib/maps/live/frames";
import { createElsewhere } from "./elsewhere";
import type { Outlook } from "./outlook";
import { createPresence, type PresenceNews } from "./presence";

/** One end of a live channel, as its room sees it. */
export type Seat = {
  number: number;
  /** the text of a frame; `isDroppable` frames are left out while the line is slow */
  send: (text: string, isDroppable?: boolean) => boolean;
  /** false while the seat still reads what it has missed */
  isLive: boolean;
  outlook: Outlook;
};
export type Room = ReturnType<typeof createRoom>;

type Options = {
  workspaceId: WorkspaceId;
  mapId: string;
  /** the newest revision when the room opened */
  revision: number;
  readLog: (afterRevision: number) => Promise<LogEntry[]>;
};

/** Everybody who has one map open in this process. They hear of ops strictly one revision after another. */
export function createRoom({ workspaceId, mapId, revision, readLog }: Options) {
  const seats = new Map<number, Seat>();
  const presence = createPresence(tellNews);
  let released = revision;
  let early: LogEntry[] = [];
  let isFilling = false;

  function broadcast(frame: ServerFrame) {
    const text = JSON.stringify(frame);
    for (const seat of seats.values()) seat.send(text);
  }

  function tellNews(news: PresenceNews) {
    for (const seat of seats.values()) {
      const frame = seat.isLive ? seat.outlook.frameOf(news) : null;
      if (frame && !seat.send(JSON.stringify(frame), true)) seat.outlook.missed();
    }
  }

  function release(entries: readonly LogEntry[]) {
    const fresh = entries.filter((entry) => entry.revision > released);
    const [first] = fresh;
    if (!first) return;
    if (first.revision > released + 1) {
      early = [...early, ...fresh];
      void fill();
      return;
    }
    released = fresh.at(-1)?.revision ?? released;
    const text = JSON.stringify({ t: "ops", entries: fresh });
    for (const seat of seats.values()) if (seat.isLive) seat.send(text);
    const next = early;
    early = [];
    if (next.length > 0) release(next.toSorted((a, b) => a.revision - b.revision));
  }

  /** Reads what is missing from the log: commits of other processes, or of this one out of order. */
  async function fill() {
    if (isFilling) return;
    isFilling = true;
    try {
      for (let page = await readLog(released); page.length > 0; page = await readLog(released))
        release(page);
      early = early.filter((entry) => entry.revision > released);
    } catch (error) {
      log.warn({ err: error }, "the log of a map could not be read");
    } finally {
      isFilling = false;
    }
  }

  /** Sends a seat what it has missed and lets it listen along from there. */
  async function catchUp(seat: Seat, after: number) {
    seat.isLive = false;
    let position = after;
    do {
      const page = await readLog(position);
      if (page.length > 0) seat.send(JSON.stringify({ t: "ops", entries: page }));
      position = page.at(-1)?.revision ?? Math.max(position, released);
    } while (position < released);
    if (position > released) void fill();
    seat.isLive = true;
  }

  return {
    workspaceId,
    mapId,
    presence,
    elsewhere: createElsewhere(presence),
    seats,
    released: () => released,
    release,
    broadcast,
    catchUp,
    /** Told that the log has come this far. */
    heard(latest: number) {
      if (latest > released) void fill();
    },
  };
}
