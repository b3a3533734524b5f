import { newId } from "@/lib/core/new-id";
import { applyOp, applyOps } from "@/lib/maps/apply-op";
import { invertOp } from "@/lib/maps/invert-op";
import type { Metrics } from "@/lib/maps/layout";
import type { Board } from "@/lib/maps/model";
import { type ClientOp, clientOp, type MapOp } from "@/lib/maps/ops";
import type { RejectionReason } from "@/lib/maps/rejection";
import type { Measure } from "@/lib/maps/wrap";
import { changedKeys, type Drawing, draw } from "./board-state";
import { createEmitter } from "./emitter";
import { emptyHistory, type History, recorded, stepped } from "./history";
import { createOutbox, type OutgoingBatch, type SaveStatus } from "./outbox";
import { createUi } from "./ui-state";

type Outbox = ReturnType<typeof createOutbox>;
export type BoardOptions = {
  board: Board;
  metrics: Metrics;
  measure: Measure;
  canEdit: boolean;
  send: (batch: OutgoingBatch) => ReturnType<Parameters<typeof createOutbox>[0]["send"]>;
  onRejected: (reason: RejectionReason | null, message: string | null) => void;
};
export type BoardStore = ReturnType<typeof createBoardStore>;

/**
 * The board in the browser: what the server has confirmed, what is on its way, and what is only being tried
 * out, drawn as one. Every change is an op; nothing else may change the board.
 */
export function createBoardStore(options: BoardOptions) {
  const { canEdit, onRejected } = options;
  const emitter = createEmitter();
  let confirmed = options.board;
  let board = options.board;
  let preview: readonly MapOp[] = [];
  let history: History = emptyHistory;
  let status: SaveStatus = { state: "saved", count: 0 };
  let drawing = draw(board, preview, { ...options, last: null });

  function redraw() {
    const last: Drawing = drawing;
    drawing = draw(board, preview, { ...options, last });
    for (const key of changedKeys(last, drawing)) emitter.emit(key);
    emitter.emit("frame");
  }

  const outbox: Outbox = createOutbox({
    send: options.send,
    onAnswer(ops, result) {
      const refused = new Map(result.rejected.map(({ opId, reason }) => [opId, reason]));
      const accepted = ops.filter((op) => !refused.has(op.opId));
      confirmed = applyOps(applyOps(confirmed, accepted), result.followUps);
      if (refused.size === 0 && result.followUps.length === 0) return;
      rebase();
      for (const reason of new Set(refused.values())) onRejected(reason, null);
    },
    onRefused(_ops, failure) {
      rebase();
      onRejected(null, failure.message);
    },
    onStatus(next) {
      status = next;
      emitter.emit("status");
    },
  });

  function rebase() {
    board = applyOps(confirmed, outbox.pending());
    redraw();
  }

  /** Applies ops at once and gives back what takes them back. */
  function perform(ops: readonly ClientOp[]): ClientOp[] {
    if (!canEdit) return [];
    const inverse: ClientOp[] = [];
    for (const op of ops) {
      const back = clientOp.safeParse(invertOp(board, op, newId()));
      if (back.success) inverse.unshift(back.data);
      board = applyOp(board, op);
    }
    preview = [];
    redraw();
    outbox.add(ops);
    return inverse;
  }

  function dispatch(...ops: ClientOp[]) {
    if (ops.length === 0) return;
    history = recorded(history, perform(ops));
    emitter.emit("history");
  }

  function walk(from: "undo" | "redo"): boolean {
    const ops = history[from].at(-1);
    if (!ops) return false;
    history = stepped(history, from, perform(ops.map((op) => ({ ...op, opId: newId() }))));
    emitter.emit("history");
    return true;
  }

  return {
    canEdit,
    metrics: options.metrics,
    subscribe: emitter.subscribe,
    drawing: () => drawing,
    board: () => board,
    history: () => history,
    status: () => status,
    ui: createUi(emitter),
    dispatch,
    undo: () => walk("undo"),
    redo: () => walk("redo"),
    /** Shows ops without applying them: a card in the air, a text being typed. */
    tryOut(ops: readonly MapOp[]) {
      if (ops.length === 0 && preview.length === 0) return;
      preview = ops;
      redraw();
    },
    flush: outbox.flush,
    stop: outbox.stop,
  };
}
