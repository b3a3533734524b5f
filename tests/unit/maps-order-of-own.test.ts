import { expect, test } from "vitest";
import { newId } from "@/lib/core/new-id";
import { applyOps } from "@/lib/maps/apply-op";
import type { LogEntry } from "@/lib/maps/batch/model";
import { instantiate } from "@/lib/maps/frameworks/instantiate";
import { performed, received, replicaOf } from "@/lib/maps/live/replica";
import { emptyBoard } from "@/lib/maps/model";
import type { ClientOp } from "@/lib/maps/ops";

const board = applyOps(emptyBoard, instantiate({ framework: "four-stage", personaIds: [], newId }));
const [lane] = Object.values(board.lanes);
if (!lane) throw new Error("An empty map");

const hide = (value: boolean): ClientOp => ({
  ...{ opId: newId(), kind: "lane.set", id: lane.id },
  set: { field: "isHidden", value },
});

function entryOf(op: ClientOp, revision: number): LogEntry {
  const batch = { batchId: newId(), clientId: newId(), actorId: newId() };
  return { ...batch, opId: op.opId, revision, at: new Date(0).toISOString(), op };
}

test("One's own changes are shown in the order of the log, if one was tried again behind another", () => {
  const [first, second] = [hide(true), hide(false)];
  const meta = { batchId: newId(), since: 0 };
  let replica = performed(performed(replicaOf(board, 0), first, meta), second, meta);
  expect(replica.view.lanes[lane.id]?.isHidden).toBe(false);
  ({ replica } = received(replica, [entryOf(second, 1)]));
  expect(replica.view.lanes[lane.id]?.isHidden).toBe(true);
  ({ replica } = received(replica, [entryOf(first, 2)]));
  expect(replica.view.lanes[lane.id]?.isHidden).toBe(true);
  expect(replica.confirmed.lanes[lane.id]?.isHidden).toBe(true);
  expect(replica.pending).toEqual([]);
});
