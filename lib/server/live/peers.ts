import { newId } from "@/lib/core/new-id";
import { mapPresenceTopic } from "@/lib/maps/live/signals";
import { type Notification, publish } from "@/lib/realtime/notifications";
import type { Room } from "./room";

const tellMs = 250;
const helloMs = 5000;
const forgetMs = 15_000;
const helloTopic = "live.process";

/**
 * The other processes that serve live channels. While there are any, they hear who is in the rooms of
 * this one; alone it tells nobody.
 */
export function openPeers(open: ReadonlyMap<string, Room>) {
  const me = newId();
  const seen = new Map<string, number>();
  const hello = () => publish({ topic: helloTopic, key: me, data: 0 });

  function tell(key: string, { elsewhere }: Room, now: number) {
    if (seen.size === 0) return;
    for (const { part, text } of elsewhere.tell(now))
      publish({ topic: mapPresenceTopic, key: `${key}/${me}/${part}`, data: text });
  }

  function tellRooms() {
    const now = Date.now();
    for (const [peer, at] of seen) if (now - at > forgetMs) seen.delete(peer);
    for (const [key, room] of open) {
      room.elsewhere.expire(now);
      tell(key, room, now);
    }
  }

  const timers = [setInterval(tellRooms, tellMs), setInterval(hello, helloMs)];
  hello();
  return {
    hear({ topic, key, data }: Notification) {
      if (topic === helloTopic && key !== me) {
        if (!seen.has(key)) hello();
        seen.set(key, Date.now());
      }
      if (topic !== mapPresenceTopic) return;
      const [workspaceId, mapId, from, part] = key.split("/");
      if (from === me) return;
      const room = open.get(`${workspaceId}/${mapId}`);
      room?.elsewhere.hear(`${from}/${part}`, String(data), Date.now());
    },
    /** Tells that nobody is in a room any more. */
    left: (key: string, room: Room) => tell(key, room, Date.now()),
    close() {
      for (const timer of timers) clearInterval(timer);
    },
  };
}
