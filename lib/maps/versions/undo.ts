import { type ClientOp, clientOp, mapOp } from "../ops";

/** A row of the log as undoing needs it. */
export type LoggedOp = {
  revision: number;
  kind: string;
  entityId: string;
  field: string | null;
  payload: unknown;
  inverse: unknown;
};

/**
 * The ops that take a batch back, last first, given everything that came after it. What somebody has
 * changed since stays as they left it; `kept` counts it.
 */
export function undoOps(
  batch: readonly LoggedOp[],
  later: readonly LoggedOp[],
  { revision, newId }: { revision: number; newId: () => string },
): { ops: ClientOp[]; kept: number } {
  const touched = new Set(later.map(aspectOf));
  const free = batch.filter((row) => !touched.has(aspectOf(row)));
  const ops = free
    .toSorted((a, b) => b.revision - a.revision)
    .flatMap((row) => mapOp.array().safeParse(row.inverse).data ?? [])
    .flatMap((inverse) => {
      const fresh = inverse.kind === "text" ? { ...inverse, base: revision } : inverse;
      const op = clientOp.safeParse({ ...fresh, opId: newId() });
      return op.success ? [op.data] : [];
    });
  return { ops, kept: batch.length - free.length };
}

/** What a change is about: two changes of one aspect overwrite each other. */
function aspectOf({ kind, entityId, field, payload }: LoggedOp): string {
  const op = mapOp.safeParse(payload).data;
  if (op?.kind === "emotion.set") return `${op.stepId}|${op.personaId}`;
  const verb = kind.split(".")[1] ?? kind;
  const isLife = verb === "create" || verb === "delete" || verb === "restore";
  return `${entityId}|${isLife ? "life" : (field ?? verb)}`;
}
