import type { ClientFrame, ServerFrame } from "@/lib/maps/live/frames";

type Join = Omit<Extract<ClientFrame, { t: "join" }>, "t">;

/** A way to the server, whatever carries it. */
export type Line = {
  send: (frame: ClientFrame) => void;
  /** Ends the line without a word. */
  close: () => void;
};
export type LineEvents = {
  join: () => Join;
  onFrame: (frame: ServerFrame) => void;
  /** `gone`: the person may not see the map any more */
  onClosed: (why: "lost" | "gone") => void;
};
