import type { ServerFrame } from "@/lib/maps/live/frames";
import type { PendingOp } from "@/lib/maps/live/replica";
import type { RejectionReason } from "@/lib/maps/rejection";
import type { BoardStore } from "../state/board-store";

type JoinedFrame = Extract<ServerFrame, { t: "joined" }>;
type RoleFrame = Extract<ServerFrame, { t: "role" }>;
export type HeardEvents = {
  onJoined: (frame: JoinedFrame) => void;
  onFrame: (frame: ServerFrame) => void;
  onRejected: (gone: PendingOp[], reason: RejectionReason) => void;
  onRole: (frame: RoleFrame) => void;
  /** the person may not see the map any more */
  onGone: () => void;
  /** the copy is too old to be brought up to date */
  onStale: () => void;
};
type Own = {
  onJoined: () => void;
  /** entries before those that came are missing */
  onGap: () => void;
  /** something that was sent may have been answered */
  onAnswer: () => void;
};

const pauseMs = 300;
/** Longer than it takes until a line has told a new role. */
const roleNewsMs = 2500;

/** What each frame of the server does to the board. */
export function createHearing({ link }: BoardStore, events: HeardEvents, own: Own) {
  let mayEdit = true;
  const doubted = new Set<string>();

  /**
   * A role that changes is told a moment after ops are refused for it, and may be back by then: these are
   * tried once more, and what is refused for the role alone waits for its return.
   */
  function refuse({ rejected }: Extract<ServerFrame, { t: "done" }>) {
    const [first] = rejected;
    if (!first || !mayEdit) return;
    const isNew = rejected.some((one) => !doubted.has(one.opId));
    if (first.reason === "not-allowed" && isNew) {
      for (const { opId } of rejected) doubted.add(opId);
      setTimeout(link.resend, roleNewsMs);
      return;
    }
    const gone = link.refuse(new Set(rejected.map((one) => one.opId)));
    if (gone.length > 0) events.onRejected(gone, first.reason);
  }

  return function hear(frame: ServerFrame) {
    switch (frame.t) {
      case "joined":
        mayEdit = frame.canEdit;
        own.onJoined();
        events.onJoined(frame);
        return;
      case "ops":
        if (link.receive(frame.entries)) own.onGap();
        queueMicrotask(own.onAnswer);
        return;
      case "done":
        link.settle(frame.applied);
        refuse(frame);
        queueMicrotask(own.onAnswer);
        return;
      case "failed":
        setTimeout(link.resend, pauseMs);
        return;
      case "role":
        mayEdit = frame.canEdit;
        if (mayEdit) link.resend();
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
  };
}
