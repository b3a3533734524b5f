import type { WebSocket } from "ws";

/** Bytes a slow line may owe before presence is left out, and before it is cut. */
const slowLine = 256 * 1024;
const deadLine = 8 * 1024 * 1024;

export function sendText(ws: WebSocket, text: string, isDroppable = false) {
  if (ws.readyState !== ws.OPEN) return;
  if (ws.bufferedAmount > deadLine) return ws.terminate();
  if (isDroppable && ws.bufferedAmount > slowLine) return;
  ws.send(text);
}
