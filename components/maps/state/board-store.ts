import { newId } from "@/lib/core/new-id";
import { sealed } from "@/lib/maps/live/history";
import { did, typed, walked } from "@/lib/maps/live/session";
import type { ClientOp } from "@/lib/maps/ops";
import type { TextDelta } from "@/lib/maps/text/delta";
import { replacedText, type TextPlace, textKey } from "@/lib/maps/text/place";
import { type BoardCore, type BoardOptions, createCore } from "./board-core";
import { createLink } from "./link";
import { createUi } from "./ui-state";

export type BoardStore = ReturnType<typeof createBoardStore>;

/**
 * The board in the browser: what the server has confirmed, what is on its way, and what is only being tried
 * out, drawn as one. Every change is an op; nothing else may change the board.
 */
export function createBoardStore(options: BoardOptions) {
  const core = createCore(options);
  return {
    canEdit: options.canEdit,
    metrics: core.metrics,
    measure: core.measure,
    setMetrics: core.setMetrics,
    subscribe: core.emitter.subscribe,
    drawing: core.drawing,
    board: () => core.session().replica.view,
    history: () => core.session().history,
    status: core.status,
    ui: createUi(core.emitter),
    ...createEdits(core, options.canEdit),
    /** Shows ops without applying them: a card in the air. */
    tryOut: core.tryOut,
    setLens: core.setLens,
    /** Hears how a text, named by its `textKey`, changes by anything but typing here. */
    onText: core.texts.subscribe,
    onAnyText: core.texts.subscribeAll,
    link: createLink(core),
  };
}

/** The ways a person changes the board, and takes changes back. */
function createEdits(core: BoardCore, canEdit: boolean) {
  let typing = { text: "", batchId: "" };
  const meta = (batchId = newId()) => ({ batchId, now: Date.now(), newId });
  const tell = (op: ClientOp) => {
    const replaced = replacedText(op);
    if (op.kind === "text") core.texts.tell(textKey(op), op.delta);
    else if (replaced) core.texts.tell(textKey(replaced.place), null);
  };

  function walk(from: "undo" | "redo"): boolean {
    const walk = canEdit ? walked(core.session(), from, meta()) : null;
    if (!walk) return false;
    core.set(walk.session, { endsPreview: true });
    for (const op of walk.ops) tell(op);
    return true;
  }

  function endTyping() {
    typing = { text: "", batchId: "" };
    core.set({ ...core.session(), history: sealed(core.session().history) });
  }

  return {
    /** One gesture: all its ops apply at once and are one step to undo. */
    dispatch(...ops: ClientOp[]) {
      if (!canEdit || ops.length === 0) return;
      typing = { text: "", batchId: "" };
      // Who folds here wants to see it folded.
      if (ops.some((op) => "set" in op && op.set.field === "isCollapsed")) core.setLens(null);
      core.set(did(core.session(), ops, meta()), { endsPreview: true });
      for (const op of ops) tell(op);
    },
    undo: () => walk("undo"),
    redo: () => walk("redo"),
    /** A step back or forth if it was typing into this text, and nothing otherwise. */
    walkText(place: TextPlace, from: "undo" | "redo"): boolean {
      const step = core.session().history[from].at(-1);
      return step?.typing?.text === textKey(place) && walk(from);
    },
    /** Characters typed into a text: one undo step with those before, until a pause or another change. */
    type(place: TextPlace, delta: TextDelta) {
      if (!canEdit || delta.length === 0) return;
      const text = textKey(place);
      if (typing.text !== text) typing = { text, batchId: newId() };
      core.set(typed(core.session(), { place, delta }, meta(typing.batchId)), {
        endsPreview: true,
      });
      core.texts.typed(text, delta, null);
    },
    /** What is typed next is an undo step of its own. */
    endTyping,
  };
}
