import { type ClientOp, clientOp, mapOp } from "../ops";
import type { TextDelta } from "../text/delta";
import { loggedEdit } from "../text/logged";
import { placeOf, textKey, textOp } from "../text/place";
import { undoEdits } from "../text/undo";

/** A row of the log as undoing needs it. */
export type LoggedOp = {
  revision: number;
  kind: string;
  entityId: string;
  field: string | null;
  payload: unknown;
  inverse: unknown;
};
type Now = { revision: number; newId: () => string };

/**
 * The ops that take a batch back, last first, given what other batches did since its first op. What somebody
 * has changed again since, be it while the batch went on, stays as they left it, with what holds it; `kept` counts it.
 */
export function undoOps(
  batch: readonly LoggedOp[],
  others: readonly LoggedOp[],
  now: Now,
): { ops: ClientOp[]; kept: number } {
  const end = Math.max(...batch.map((row) => row.revision));
  const touched = lastByAspect(others);
  const inUse = usedSince(batch, others);
  const free = batch.filter((row) => {
    // Typing is taken out from among what others have typed; nothing else comes apart again.
    const since = wayBack(row) === null ? row.revision : end;
    return (touched.get(aspectOf(row)) ?? 0) <= since && !inUse.has(row);
  });
  const typed = free.filter((row) => wayBack(row) !== null);
  const ops = free
    .filter((row) => wayBack(row) === null)
    .toSorted((a, b) => b.revision - a.revision)
    .flatMap((row) => mapOp.array().safeParse(row.inverse).data ?? [])
    .flatMap((inverse) => {
      const op = clientOp.safeParse({ ...inverse, opId: now.newId() });
      return op.success ? [op.data] : [];
    });
  return { ops: [...untyped(typed, others, now), ...ops], kept: batch.length - free.length };
}

/** What the batch has made and others have worked on or in since, found from what was made last. */
function usedSince(batch: readonly LoggedOp[], others: readonly LoggedOp[]): Set<LoggedOp> {
  const last = new Map<string, number>();
  const use = (row: LoggedOp, revision: number) => {
    for (const id of holdersOf(row)) last.set(id, Math.max(revision, last.get(id) ?? 0));
  };
  for (const row of others) if (!row.kind.endsWith(".delete")) use(row, row.revision);
  const used = new Set<LoggedOp>();
  for (const row of batch.toSorted((a, b) => b.revision - a.revision)) {
    const isMaking = row.kind.endsWith(".create") || row.kind.endsWith(".restore");
    const since = last.get(row.entityId) ?? 0;
    if (!isMaking || since <= row.revision) continue;
    used.add(row);
    use(row, since);
  }
  return used;
}

/** The thing a change is about, and the stage, step and lane that it puts it into. */
function holdersOf({ entityId, payload }: LoggedOp): string[] {
  const op = mapOp.safeParse(payload).data;
  const place = op && ("value" in op ? op.value : "to" in op ? op.to : op);
  if (typeof place !== "object" || place === null) return [entityId];
  const holders = Object.entries(place).filter(([field]) => holding.has(field));
  return [entityId, ...holders.flatMap(([, id]) => (typeof id === "string" ? [id] : []))];
}

const holding = new Set(["stageId", "stepId", "laneId"]);

/** When each aspect was changed last. */
function lastByAspect(rows: readonly LoggedOp[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const row of rows) {
    const aspect = aspectOf(row);
    last.set(aspect, Math.max(row.revision, last.get(aspect) ?? 0));
  }
  return last;
}

/** Of each text one edit that takes all typing of the batch back, and none of what others typed in between. */
function untyped(typed: readonly LoggedOp[], others: readonly LoggedOp[], now: Now): ClientOp[] {
  const places = new Map(
    typed.flatMap((row) => {
      const op = mapOp.safeParse(row.payload).data;
      return op?.kind === "text" ? [[textKey(op), placeOf(op)]] : [];
    }),
  );
  const rows = [...typed, ...others].toSorted((a, b) => a.revision - b.revision);
  return [...places].map(([key, place]) => {
    const edits = rows.flatMap((row) => {
      const edit = loggedEdit(row.payload, row.inverse);
      const inverse = typed.includes(row) ? wayBack(row) : null;
      return edit?.key === key ? [{ delta: edit.delta, inverse }] : [];
    });
    const delta = undoEdits(edits);
    return textOp(place, { opId: now.newId(), base: now.revision, delta });
  });
}

/** What takes typing back; null for rows of another kind. */
function wayBack(row: LoggedOp): TextDelta | null {
  const isTyping = mapOp.safeParse(row.payload).data?.kind === "text";
  const inverse = mapOp.array().safeParse(row.inverse).data?.[0];
  return isTyping && inverse?.kind === "text" ? inverse.delta : null;
}

/** What a change is about: two changes of one aspect overwrite each other. */
function aspectOf({ kind, entityId, field, payload }: LoggedOp): string {
  const op = mapOp.safeParse(payload).data;
  if (op?.kind === "emotion.set") return `${op.stepId}|${op.personaId}`;
  const verb = kind.split(".")[1] ?? kind;
  const isLife = verb === "create" || verb === "delete" || verb === "restore";
  return `${entityId}|${isLife ? "life" : (field ?? verb)}`;
}
