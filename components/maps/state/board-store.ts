import { newId } from "@/lib/core/new-id";
import { invertOp } from "@/lib/maps/invert-op";
import type { Metrics } from "@/lib/maps/layout";
import { emptyHistory, type History, recorded, sealed, stepped } from "@/lib/maps/live/history";
import { performed, type Replica, replicaOf } from "@/lib/maps/live/replica";
import type { Board } from "@/lib/maps/model";
import { type ClientOp, clientOp, type MapOp } from "@/lib/maps/ops";
import { lookUp, rejection } from "@/lib/maps/rejection";
import { replacement } from "@/lib/maps/text/codec";
import type { TextDelta } from "@/lib/maps/text/delta";
import type { Measure } from "@/lib/maps/wrap";
import { changedKeys, type Drawing, draw } from "./board-state";
import { createEmitter } from "./emitter";
import { createLink } from "./link";
import { createTextEvents } from "./text-events";
import { createUi } from "./ui-state";

export type BoardOptions = {
  board: Board;
  /** of the log, that the board shows */
  revision: number;
  metrics: Metrics;
  measure: Measure;
  canEdit: boolean;
};
export type BoardStore = ReturnType<typeof createBoardStore>;
/** What a board's parts share and replace. */
export type BoardCore = ReturnType<typeof createCore>;

/**
 * The board in the browser: what the server has confirmed, what is on its way, and what is only being tried
 * out, drawn as one. Every change is an op; nothing else may change the board.
 */
export function createBoardStore(options: BoardOptions) {
  const core = createCore(options);
  const { emitter, texts } = core;
  const edits = createEdits(core, options.canEdit);
  return {
    canEdit: options.canEdit,
    metrics: options.metrics,
    subscribe: emitter.subscribe,
    drawing: core.drawing,
    board: () => core.replica().view,
    history: core.history,
    ui: createUi(emitter),
    ...edits,
    /** Shows ops without applying them: a card in the air. */
    tryOut: core.tryOut,
    /** Hears how the text of a card changes by anything but typing here. */
    onText: texts.subscribe,
    onAnyText: texts.subscribeAll,
    link: createLink(core),
    status: core.status,
  };
}

/** State with its drawing: whoever replaces a part has it drawn. */
function createCore(options: BoardOptions) {
  const emitter = createEmitter();
  let replica = replicaOf(options.board, options.revision);
  let preview: readonly MapOp[] = [];
  let history: History = emptyHistory;
  let isOnline = true;
  let drawing = draw(replica.view, preview, { ...options, last: null });
  let kept = 0;
  let status = statusOf(replica, isOnline, kept);

  function redraw() {
    const last: Drawing = drawing;
    drawing = draw(replica.view, preview, { ...options, last });
    if (drawing === last) return;
    for (const key of changedKeys(last, drawing)) emitter.emit(key);
    emitter.emit("frame");
  }

  function report() {
    const next = statusOf(replica, isOnline, kept);
    const { state, count, isKept } = status;
    if (next.state === state && next.count === count && next.isKept === isKept) return;
    status = next;
    emitter.emit("status");
  }

  return {
    emitter,
    texts: createTextEvents(),
    drawing: () => drawing,
    replica: () => replica,
    history: () => history,
    status: () => status,
    setReplica(next: Replica) {
      const isMoved = next.view !== replica.view;
      replica = next;
      if (isMoved) redraw();
      report();
      emitter.emit("pending");
    },
    setHistory(next: History) {
      if (next === history) return;
      history = next;
      emitter.emit("history");
    },
    setOnline(next: boolean) {
      isOnline = next;
      report();
    },
    setKept(count: number) {
      kept = count;
      report();
    },
    tryOut(ops: readonly MapOp[]) {
      if (ops.length === 0 && preview.length === 0) return;
      preview = ops;
      redraw();
    },
    endPreview() {
      preview = [];
    },
  };
}

/** `isKept`: what is pending would survive the end of this page. */
export type SaveStatus = { state: "saved" | "saving" | "offline"; count: number; isKept: boolean };

function statusOf({ pending }: Replica, isOnline: boolean, kept: number): SaveStatus {
  const count = pending.length;
  const isKept = kept >= count;
  if (!isOnline) return { state: "offline", count, isKept };
  return { state: count === 0 ? "saved" : "saving", count, isKept };
}

/** The ways a person changes the board, and takes changes back. */
function createEdits(core: BoardCore, canEdit: boolean) {
  let typing = { cardId: "", batchId: "" };

  /** Applies ops at once and gives back what takes them back. */
  function perform(ops: readonly ClientOp[], batchId: string): ClientOp[] {
    const inverse: ClientOp[] = [];
    let replica = core.replica();
    const since = Date.now();
    for (const asked of ops) {
      const op = asTyped(replica.view, asked);
      if (rejection(replica.view, op) !== null) continue;
      const back = clientOp.safeParse(invertOp(replica.view, op, newId()));
      if (back.success) inverse.unshift(back.data);
      replica = performed(replica, op, { batchId, since });
    }
    core.endPreview();
    core.setReplica(replica);
    return inverse;
  }

  function dispatch(...ops: ClientOp[]) {
    if (!canEdit || ops.length === 0) return;
    typing = { cardId: "", batchId: "" };
    core.setHistory(recorded(sealed(core.history()), { ops: perform(ops, newId()), typing: null }));
    for (const op of ops) if (isText(op)) core.texts.tell(op.id, null);
  }

  function walk(from: "undo" | "redo"): boolean {
    const step = core.history()[from].at(-1);
    if (!step) return false;
    const ops = step.ops.map((op) => ({ ...op, opId: newId() }));
    core.setHistory(stepped(core.history(), from, perform(ops, newId())));
    for (const op of ops)
      core.texts.tell("id" in op ? op.id : "", op.kind === "text" ? op.delta : null);
    return true;
  }

  return {
    dispatch,
    undo: () => walk("undo"),
    redo: () => walk("redo"),
    /** Characters typed into a card: one undo step with those before, until a pause or another change. */
    type(cardId: string, delta: TextDelta) {
      if (!canEdit || delta.length === 0) return;
      if (typing.cardId !== cardId) typing = { cardId, batchId: newId() };
      const ops = perform([textOp(cardId, delta)], typing.batchId);
      core.setHistory(recorded(core.history(), { ops, typing: { cardId, at: Date.now() } }));
      core.texts.typed(cardId, delta, null);
    },
    /** What is typed next is an undo step of its own. */
    endTyping() {
      typing = { cardId: "", batchId: "" };
      core.setHistory(sealed(core.history()));
    },
  };
}

const isText = (op: ClientOp): op is Extract<ClientOp, { id: string }> =>
  op.kind === "text" || (op.kind === "card.set" && op.set.field === "text");

const textOp = (id: string, delta: TextDelta): ClientOp => ({
  opId: newId(),
  kind: "text",
  id,
  entity: "card",
  field: "text",
  delta,
  base: 0,
});

/** A text that is replaced as a whole becomes the edit it is, so that what others type meanwhile stays. */
function asTyped(board: Board, op: ClientOp): ClientOp {
  if (op.kind !== "card.set" || op.set.field !== "text") return op;
  const card = lookUp(board.cards, op.id);
  return card ? { ...textOp(op.id, replacement(card.text, op.set.value)), opId: op.opId } : op;
}
