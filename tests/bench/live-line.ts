import WebSocket from "ws";
import { newId } from "@/lib/core/new-id";
import type { ClientFrame } from "@/lib/maps/live/frames";

export type Line = Awaited<ReturnType<typeof openLine>>;
type Options = { site: string; token: string; slug: string; mapId: string; after: number };

/**
 * A channel with as little work as possible of its own: whatever listens shares the machine with what is
 * measured. `onText` gets every frame as it came.
 */
export async function openLine({ site, token, slug, mapId, after }: Options) {
  const socket = new WebSocket(`${site.replace("http", "ws")}/live`, {
    headers: { origin: site, cookie: `throughline-session=${token}` },
    perMessageDeflate: false,
  });
  const line = {
    bytes: 0,
    onText: (_text: string) => {},
    send: (frame: ClientFrame) => socket.send(JSON.stringify(frame)),
    close: () => socket.terminate(),
  };
  socket.on("message", (data) => {
    const text = String(data);
    line.bytes += text.length;
    line.onText(text);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.once("open", () => {
      line.onText = (text) => {
        if (text.includes('"t":"joined"')) resolve();
        else if (text.includes('"t":"error"')) reject(new Error(text));
      };
      line.send({ t: "join", workspace: slug, mapId, clientId: newId(), after });
    });
  });
  line.onText = () => {};
  return line;
}
