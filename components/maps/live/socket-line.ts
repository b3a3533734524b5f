import { liveCloseCodes, livePath, type ServerFrame } from "@/lib/maps/live/frames";
import { isServerFrame } from "@/lib/maps/live/known-frame";
import type { Line, LineEvents } from "./line";

/** How long the other end may be silent; it beats every ten seconds. */
const silenceMs = 25_000;

/** A line over a WebSocket. */
export function openSocketLine({ onFrame, onClosed, join }: LineEvents): Line {
  const { protocol, host } = window.location;
  const socket = new WebSocket(`${protocol === "https:" ? "wss:" : "ws:"}//${host}${livePath}`);
  let silence = setTimeout(end, silenceMs);
  let isOver = false;

  function end() {
    socket.close();
    over(1006);
  }

  function over(code: number) {
    if (isOver) return;
    isOver = true;
    clearTimeout(silence);
    onClosed(code === liveCloseCodes.gone ? "gone" : "lost");
  }

  socket.onopen = () => socket.send(JSON.stringify({ t: "join", ...join() }));
  socket.onclose = (event) => over(event.code);
  socket.onmessage = ({ data }) => {
    clearTimeout(silence);
    silence = setTimeout(end, silenceMs);
    const frame = readFrame(data);
    if (frame && !isOver) onFrame(frame);
  };
  return {
    send: (frame) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close: () => {
      isOver = true;
      clearTimeout(silence);
      socket.close();
    },
  };
}

/** Null for what this version of the page does not know. */
function readFrame(data: unknown): ServerFrame | null {
  if (typeof data !== "string") return null;
  const frame: unknown = JSON.parse(data);
  return isServerFrame(frame) ? frame : null;
}
