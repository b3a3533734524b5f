import { liveCloseCodes, livePath, type ServerFrame, serverFrame } from "@/lib/maps/live/frames";
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

/** Null for what this version of the page does not know: a newer server must not break it. */
function readFrame(data: unknown): ServerFrame | null {
  if (typeof data !== "string") return null;
  return serverFrame.safeParse(JSON.parse(data)).data ?? null;
}
