import type { WorkspaceId } from "@/lib/core/context";
import type { LogEntry } from "@/lib/maps/batch/model";
import type { ServerFrame } from "@/lib/maps/live/frames";
import { createElsewhere } from "./elsewhere";
import type { Outlook } from "./outlook";
import { createPresence } from "./presence";
import type { PresenceNews } from "./presence-news";
import { createReleases } from "./releases";

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
  const releases = createReleases({ revision, readLog, tell: tellOps });

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

  function tellOps(entries: readonly LogEntry[]) {
    const text = JSON.stringify({ t: "ops", entries });
    for (const seat of seats.values()) if (seat.isLive) seat.send(text);
  }

  /** Sends a seat what it has missed and lets it listen along from there. */
  async function catchUp(seat: Seat, after: number) {
    seat.isLive = false;
    let position = after;
    do {
      const page = await readLog(position);
      if (page.length > 0) seat.send(JSON.stringify({ t: "ops", entries: page }));
      position = page.at(-1)?.revision ?? Math.max(position, releases.revision());
    } while (position < releases.revision());
    releases.heard(position);
    seat.isLive = true;
  }

  return {
    workspaceId,
    mapId,
    presence,
    elsewhere: createElsewhere(presence),
    seats,
    released: releases.revision,
    release: releases.release,
    broadcast,
    catchUp,
    heard: releases.heard,
  };
}
