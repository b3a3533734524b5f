import { systemDoor } from "@/lib/access/doors";
import type { Context } from "@/lib/core/context";
import { log } from "@/lib/core/log";
import { onMapCommit } from "@/lib/maps/live/commands";
import { listMapLog, listMapRevisions } from "@/lib/maps/live/queries";
import { mapRevisionTopic, mapSignals, mapSignalTopic } from "@/lib/maps/live/signals";
import { listen, type Notification } from "@/lib/realtime/notifications";
import { openPeers } from "./peers";
import { createRoom, type Room } from "./room";

const pollMs = 2000;
export type Hub = Awaited<ReturnType<typeof openHub>>;

const keyOf = (workspaceId: string, mapId: string) => `${workspaceId}/${mapId}`;

/** The rooms of this process, and what keeps them up with the log whoever writes it. */
export async function openHub() {
  const rooms = new Map<string, Promise<Room | null>>();
  const open = new Map<string, Room>();

  onMapCommit(({ workspaceId, mapId, entries }) =>
    open.get(keyOf(workspaceId, mapId))?.release(entries),
  );

  const peers = openPeers(open);

  function hear(notification: Notification) {
    const { topic, key, data } = notification;
    peers.hear(notification);
    if (topic === mapRevisionTopic) open.get(key)?.heard(Number(data));
    if (topic !== mapSignalTopic) return;
    const [workspaceId = "", mapId = ""] = key.split("/");
    const signal = mapSignals.find((one) => one === data);
    if (signal) open.get(keyOf(workspaceId, mapId))?.broadcast({ t: "signal", signal });
  }

  /** Notifications may get lost: what is open is looked at now and then. */
  async function poll() {
    const byWorkspace = new Map<string, string[]>();
    for (const { workspaceId, mapId } of open.values())
      byWorkspace.set(workspaceId, [...(byWorkspace.get(workspaceId) ?? []), mapId]);
    for (const [workspaceId, mapIds] of byWorkspace) {
      const revisions = await listMapRevisions(systemDoor(workspaceId), { mapIds });
      for (const { mapId, revision } of revisions)
        open.get(keyOf(workspaceId, mapId))?.heard(revision);
    }
  }
  const look = () =>
    void poll().catch((error) => log.warn({ err: error }, "open maps could not be looked at"));

  const stopListening = await listen(hear, look);
  const timer = setInterval(look, pollMs);

  async function openRoom(ctx: Context, mapId: string): Promise<Room | null> {
    const [map] = await listMapRevisions(ctx, { mapIds: [mapId] });
    if (!map) return null;
    const room = createRoom({
      workspaceId: ctx.workspaceId,
      mapId,
      revision: map.revision,
      readLog: (afterRevision) => listMapLog(systemDoor(ctx.workspaceId), { mapId, afterRevision }),
    });
    open.set(keyOf(ctx.workspaceId, mapId), room);
    return room;
  }

  return {
    /** The room of a map the caller may see; null when there is no such map. */
    async enter(ctx: Context, mapId: string): Promise<Room | null> {
      const key = keyOf(ctx.workspaceId, mapId);
      const opening = rooms.get(key) ?? openRoom(ctx, mapId);
      rooms.set(key, opening);
      const room = await opening.catch((error) => {
        rooms.delete(key);
        throw error;
      });
      if (!room) rooms.delete(key);
      else {
        // The last person may have left it meanwhile.
        rooms.set(key, opening);
        open.set(key, room);
      }
      return room;
    },
    /** Forgets a room nobody is in any more. */
    leave(room: Room) {
      if (room.seats.size > 0) return;
      const key = keyOf(room.workspaceId, room.mapId);
      peers.left(key, room);
      room.presence.stop();
      open.delete(key);
      rooms.delete(key);
    },
    rooms: () => open.values(),
    async close() {
      clearInterval(timer);
      peers.close();
      await stopListening();
    },
  };
}
