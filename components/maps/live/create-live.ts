import type { ServerFrame } from "@/lib/maps/live/frames";
import type { PendingOp } from "@/lib/maps/live/replica";
import type { RejectionReason } from "@/lib/maps/rejection";
import type { BoardStore } from "../state/board-store";
import { openConnection } from "./connection";
import { startKeeping } from "./keep-queue";
import { createPresenceStore } from "./presence-store";

export type Live = ReturnType<typeof createLive>;
type Options = {
  store: BoardStore;
  workspaceSlug: string;
  mapId: string;
  userId: string;
  clientId: string;
  onRejected: (gone: PendingOp[], reason: RejectionReason) => void;
  onAdopted: (count: number) => void;
  /** what the person may do here has changed; some of what they did may not have been sent yet */
  onRightsChanged: (canEdit: boolean, unsent: readonly PendingOp[]) => void;
  /** the map is not there for the person any more, who has not sent everything yet */
  onGone: (unsent: readonly PendingOp[]) => void;
};

/** Everything that ties the board of this tab to the server and to the others who have it open. */
export function createLive(options: Options) {
  const { store, workspaceSlug, mapId, userId, clientId } = options;
  const presence = createPresenceStore((frame) => connection.send(frame));
  const keeping = startKeeping({ store, clientId, mapId, userId });
  let isAdopting = false;

  function hear(frame: ServerFrame) {
    if (frame.t === "people") presence.hear(frame);
    if (frame.t === "signal") store.link.signal(frame.signal);
  }

  async function adopt() {
    if (isAdopting) return;
    isAdopting = true;
    const { keep } = keeping;
    const count = await import("./adopt")
      .then((own) => own.adoptQueues({ store, workspaceSlug, mapId, userId, clientId, keep }))
      .catch(() => {
        // The queue stays where it is, for the next time there is a line.
        return 0;
      });
    isAdopting = false;
    if (count > 0) options.onAdopted(count);
  }

  /** Whoever may not edit any more gets a new board, which must not find this one's queue taken. */
  function adoptIf(canEdit: boolean) {
    if (canEdit && store.canEdit) void adopt();
  }

  /** Another tab may just have been closed. */
  function onShown() {
    if (!document.hidden) adoptIf(connection.isJoined());
  }

  function hearRights(canEdit: boolean) {
    if (canEdit !== store.canEdit) options.onRightsChanged(canEdit, store.link.pending());
  }

  const connection = openConnection({
    store,
    join: { workspace: workspaceSlug, mapId, clientId },
    events: {
      onFrame: hear,
      onRejected: options.onRejected,
      onGone: () => options.onGone(store.link.pending()),
      onStale: () => window.location.reload(),
      onLost: presence.lost,
      onRole({ canEdit }) {
        hearRights(canEdit);
        adoptIf(canEdit);
      },
      onJoined(frame) {
        presence.joined(frame);
        hearRights(frame.canEdit);
        adoptIf(frame.canEdit);
      },
    },
  });

  document.addEventListener("visibilitychange", onShown);
  const stopMoving = store.onAnyText(presence.moveCarets);
  return {
    presence,
    flush: connection.flush,
    retry: connection.retry,
    lose: connection.lose,
    async stop() {
      document.removeEventListener("visibilitychange", onShown);
      connection.stop();
      presence.stop();
      stopMoving();
      await keeping.stop();
    },
  };
}
