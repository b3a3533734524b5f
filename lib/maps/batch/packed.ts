import type { MapOp } from "../ops";
import type { Piece, TextDelta } from "../text/delta";

/** What the columns of a row of the log say about its op. */
type Columns = {
  revision: number;
  opId: string;
  kind: string;
  entityId: string;
  field: string | null;
};
type Row = Columns & { payload: unknown };

/** What the log calls an op: of typing also where, which its pieces do not say. */
export const loggedKind = (op: MapOp): string =>
  op.kind === "text" && op.entity !== "card" ? `${op.entity}.text` : op.kind;

/** How an op lies in the log: without what the columns of its row say anyway. */
export function packOp(op: MapOp): unknown {
  if ("delta" in op) return op.delta.map(packPiece);
  if ("set" in op) return { value: op.set.value };
  if (op.kind === "emotion.set") return { personaId: op.personaId, value: op.value };
  if ("value" in op) {
    const { id: _, ...value } = op.value;
    return { value: Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null)) };
  }
  if ("keys" in op) return { entity: op.entity, keys: op.keys };
  if ("to" in op) return { to: op.to };
  return "targetId" in op ? { targetId: op.targetId } : {};
}

/** What takes an op back, as it lies beside it. */
export function packInverse(op: MapOp, inverse: readonly MapOp[]): unknown[] {
  return inverse.map((back) => {
    const body = packOp(back);
    if (back.kind === op.kind || typeof body !== "object") return body;
    return { kind: back.kind, ...body };
  });
}

/** The op of a row, for `mapOp` to read; rows of old hold it whole. */
export function unpackOp(row: Row): unknown {
  const { payload } = row;
  return isWhole(payload) ? payload : unpack(row, payload);
}

/** What takes the op of a row back; its ids are not to be used again. */
export function unpackInverse(row: Columns & { inverse: unknown }): unknown[] {
  const list: unknown[] = Array.isArray(row.inverse) ? row.inverse : [];
  return list.map((body) => {
    if (isWhole(body)) return body;
    const kind = isRecord(body) && typeof body.kind === "string" ? body.kind : row.kind;
    return unpack({ ...row, kind }, body);
  });
}

/** A row with its op and the way back as they were. */
export const unpacked = <Packed extends Row & { inverse: unknown }>(row: Packed) => ({
  ...row,
  payload: unpackOp(row),
  inverse: unpackInverse(row),
});

type Fields = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): boolean => isRecord(value) && "opId" in value;

function unpack({ revision, opId, kind, entityId: id, field }: Columns, body: unknown): unknown {
  const fields = isRecord(body) ? body : {};
  const [entity, verb] = kind === "text" ? ["card", "text"] : kind.split(".");
  if (verb === "text") {
    const delta = Array.isArray(body) ? body.map(unpackPiece) : [];
    const base = Math.max(0, revision - 1);
    return { opId, kind: verb, id, entity, field, delta, base };
  }
  if (kind === "emotion.set") return { opId, kind, stepId: id, ...fields };
  if (kind === "order.rebalance") return { opId, kind, ...fields };
  if (verb === "set") return { opId, kind, id, set: { field, value: fields.value } };
  if (verb === "link" || verb === "unlink") {
    const { kind: _, ...rest } = fields;
    return { opId, kind, id, link: field, ...rest };
  }
  if (verb !== "create") return { opId, id, ...fields, kind };
  const value = isRecord(fields.value) ? fields.value : {};
  const nulls = kind === "card.create" ? nullsOfCards : {};
  return { opId, kind, value: { ...nulls, ...value, id } };
}

/** What every new card names, though it be nothing. */
const nullsOfCards = {
  color: null,
  severity: null,
  touchpointId: null,
  channelId: null,
  painPointId: null,
};

/** A positive number keeps, a negative one takes out, a text puts in. */
function packPiece(piece: Piece): number | string {
  if ("retain" in piece) return piece.retain;
  return "insert" in piece ? piece.insert : -piece.delete;
}

function unpackPiece(piece: unknown): TextDelta[number] | null {
  if (typeof piece === "string") return { insert: piece };
  if (typeof piece !== "number") return null;
  return piece > 0 ? { retain: piece } : { delete: -piece };
}
