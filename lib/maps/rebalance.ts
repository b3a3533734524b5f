import { byOrder, keysBetween, type Ordered } from "@/lib/core/order";
import { collectionOf } from "./collections";
import type { MapOp } from "./ops";

const longestKey = 64;

type Entity = Extract<MapOp, { kind: "order.rebalance" }>["entity"];

/** Fresh short keys for neighbours, in the order they have. */
export function rebalanceOp(entity: Entity, rows: readonly Ordered[], opId: string): MapOp {
  const keys = keysBetween(rows.length);
  const ordered = [...rows].sort(byOrder);
  return {
    opId,
    kind: "order.rebalance",
    entity,
    keys: Object.fromEntries(ordered.map((row, index) => [row.id, keys[index] ?? row.orderKey])),
  };
}

/** The collections in which an op has left a key longer than the limit. */
export function crowded(ops: readonly MapOp[]): Entity[] {
  const entities = new Set<Entity>();
  for (const op of ops) {
    const key = placedKey(op);
    if (key === null || key.length <= longestKey) continue;
    entities.add(collectionOf(op.kind));
  }
  return [...entities];
}

function placedKey(op: MapOp): string | null {
  if (op.kind === "emotion.set") return null;
  if ("value" in op) return op.value.orderKey;
  return "to" in op ? op.to.orderKey : null;
}
