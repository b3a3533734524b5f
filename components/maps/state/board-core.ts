import type { Metrics } from "@/lib/maps/layout";
import type { Replica } from "@/lib/maps/live/replica";
import { type Session, sessionOf } from "@/lib/maps/live/session";
import type { Board } from "@/lib/maps/model";
import type { MapOp } from "@/lib/maps/ops";
import type { Measure } from "@/lib/maps/wrap";
import { changedKeys, draw } from "./board-state";
import { type Drawing, isSamePlan } from "./drawing";
import { createEmitter } from "./emitter";
import { createTextEvents } from "./text-events";

export type BoardOptions = {
  board: Board;
  /** of the log, that the board shows */
  revision: number;
  metrics: Metrics;
  measure: Measure;
  canEdit: boolean;
};
/** How this screen alone shows the board. */
export type Lens = (board: Board) => Board;
export type BoardCore = ReturnType<typeof createCore>;

/** `isKept`: what is pending would survive the end of this page. */
export type SaveStatus = { state: "saved" | "saving" | "offline"; count: number; isKept: boolean };

/** What the parts of a board share: the session with its drawing, and whoever listens. */
export function createCore(options: BoardOptions) {
  const emitter = createEmitter();
  let session = sessionOf(options.board, options.revision);
  let preview: readonly MapOp[] = [];
  let lens: Lens | null = null;
  let { metrics } = options;
  let isOnline = true;
  let kept: ReadonlySet<MapOp> = new Set();
  let drawing = draw(session.replica.view, preview, { ...options, last: null });
  let status = statusOf(session.replica, isOnline, kept);

  const shown = () => lens?.(session.replica.view) ?? session.replica.view;

  function redraw() {
    const last: Drawing = drawing;
    drawing = draw(shown(), preview, { ...options, metrics, last });
    if (drawing === last) return;
    for (const key of changedKeys(last, drawing)) emitter.emit(key);
    if (!isSamePlan(last, drawing)) emitter.emit("plan");
    emitter.emit("frame");
  }

  function report() {
    const next = statusOf(session.replica, isOnline, kept);
    const { state, count, isKept } = status;
    if (next.state === state && next.count === count && next.isKept === isKept) return;
    status = next;
    emitter.emit("status");
  }

  return {
    emitter,
    texts: createTextEvents(),
    session: () => session,
    drawing: () => drawing,
    status: () => status,
    /** Goes on with another session; what is being tried out stays unless it has become real. */
    set(next: Session, { endsPreview = false } = {}) {
      const last = session;
      session = next;
      if (endsPreview) preview = [];
      if (endsPreview || next.replica.view !== last.replica.view) redraw();
      if (next.history !== last.history) emitter.emit("history");
      if (next.replica === last.replica) return;
      report();
      emitter.emit("pending");
    },
    setReplica(replica: Replica) {
      this.set({ ...session, replica });
    },
    metrics: () => metrics,
    measure: options.measure,
    /** Draws everything anew, for another kind of screen. */
    setMetrics(next: Metrics) {
      metrics = next;
      drawing = draw(shown(), preview, { ...options, metrics, last: null });
      for (const id of drawing.cards.keys()) emitter.emit(`card:${id}`);
      for (const key of ["metrics", "plan", "frame"]) emitter.emit(key);
    },
    setOnline(next: boolean) {
      isOnline = next;
      report();
    },
    setKept(ops: ReadonlySet<MapOp>) {
      kept = ops;
      report();
    },
    setLens(next: Lens | null) {
      if (next === lens) return;
      lens = next;
      redraw();
    },
    tryOut(ops: readonly MapOp[]) {
      if (ops.length === 0 && preview.length === 0) return;
      preview = ops;
      redraw();
    },
  };
}

function statusOf({ pending }: Replica, isOnline: boolean, kept: ReadonlySet<MapOp>): SaveStatus {
  const count = pending.length;
  // Typing goes on in an op that is pending already, and is another op then.
  const isKept = pending.every(({ op }) => kept.has(op));
  if (!isOnline) return { state: "offline", count, isKept };
  return { state: count === 0 ? "saved" : "saving", count, isKept };
}
