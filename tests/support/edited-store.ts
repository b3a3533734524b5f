import { type BoardStore, createBoardStore } from "@/components/maps/state/board-store";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import type { LogEntry } from "@/lib/maps/batch/model";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { defaultMetrics } from "@/lib/maps/layout";
import type { PendingOp } from "@/lib/maps/live/replica";
import { emptyBoard } from "@/lib/maps/model";
import { clientOp, type MapOp } from "@/lib/maps/ops";
import { rowIn } from "@/lib/maps/parts";
import type { TextDelta } from "@/lib/maps/text/delta";
import { viewBoard } from "@/lib/maps/view";
import { roughMeasure } from "@/lib/maps/wrap";

export const board = applyOps(
  emptyBoard,
  instantiate({ framework: "four-stage", personaIds: [], newId }),
);
export const view = viewBoard(board);
const [[firstLane], [firstStep, secondStep]] = [view.lanes, view.steps];
if (!firstLane || !firstStep || !secondStep) throw new Error("An empty map");
export const [lane, step, nextStep] = [firstLane, firstStep, secondStep];
export const blank = {
  orderKey: "V",
  text: "",
  color: null,
  severity: null,
  touchpointId: null,
  channelId: null,
  painPointId: null,
};
/** The first cell. */
export const place = { laneId: lane.id, stepId: step.id, index: 0 };

const options = { board, revision: 10, metrics: defaultMetrics, measure: roughMeasure(13) };

/** The store of an editor, and a server that answers it when it is asked to. */
export function buildStore({ canEdit = true } = {}) {
  const store = createBoardStore({ ...options, canEdit });
  /** What the server answers to everything that is due. */
  const server = {
    revision: 10,
    take: () => store.link.take(Date.now(), true),
    entriesOf(pending: readonly PendingOp[], clientId = newId()): LogEntry[] {
      return pending.map(({ op, batchId }) => {
        server.revision += 1;
        const at = new Date(0).toISOString();
        return {
          ...{ revision: server.revision, opId: op.opId, op, batchId, at },
          clientId,
          actorId: clientId,
        };
      });
    },
    accept: () => store.link.receive(server.entriesOf(server.take())),
    /** An op of somebody else. */
    hear: (op: MapOp) => {
      const pending = { op: clientOp.parse(op), batchId: newId(), since: 0 };
      return store.link.receive(server.entriesOf([{ ...pending, isSent: true, wasSent: true }]));
    },
  };
  return { store, server };
}

/** The first card of the first cell. */
export const cardId = view.cells.get(`${lane.id}|${step.id}`)?.[0]?.id ?? "";
export const textNow = (store: BoardStore) => rowIn(store.board().cards, cardId)?.text ?? "";
/** An edit of its text by somebody else. */
export const typed = (delta: TextDelta): MapOp => ({
  opId: newId(),
  kind: "text",
  id: cardId,
  entity: "card",
  field: "text",
  delta,
  base: 0,
});
