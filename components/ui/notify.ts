type Undo = { label: string; onUndo: () => void };
export type Notice = { kind: "ok" | "error"; text: string; undo?: Undo };
type Listener = (notice: Notice) => void;

const waiting: Notice[] = [];
let listener: Listener | null = null;

function send(notice: Notice) {
  if (listener) listener(notice);
  else waiting.push(notice);
}

/** Short messages in the corner. What can be undone says so instead of asking first. */
export const notify = {
  ok: (text: string, undo?: Undo): void => send({ kind: "ok", text, undo }),
  error: (text: string, undo?: Undo): void => send({ kind: "error", text, undo }),
};

/** Takes every message from now on, and those that nobody has shown yet. @returns how to stop */
export function onNotice(next: Listener): () => void {
  listener = next;
  for (const notice of waiting.splice(0)) next(notice);
  return () => {
    if (listener === next) listener = null;
  };
}
