import type { WebSocket } from "ws";

/** Bytes a slow line may owe before presence is left out, and before it is cut. */
const slowLine = 256 * 1024;
const deadLine = 8 * 1024 * 1024;

/** @returns whether the text is on its way; false when it was left out */
export function sendText(ws: WebSocket, text: string, isDroppable = false): boolean {
  if (ws.readyState !== ws.OPEN) return false;
  if (ws.bufferedAmount > deadLine) ws.terminate();
  else if (!isDroppable || ws.bufferedAmount <= slowLine) {
    ws.send(text);
    return true;
  }
  return false;
}
