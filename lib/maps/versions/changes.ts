import type { Board, Emotion } from "../model";
import { isSameValue, type Kind, livingRows, type Place, type Row, type Value } from "./rows";

export type FieldChange = { field: string; before: Value; after: Value };

/** One difference between two moments of a map, in the words of the journey. */
export type Change =
  | { kind: "added" | "removed"; entity: Kind; id: string; title: string; place: Place }
  | { kind: "moved"; entity: Kind; id: string; title: string; from: Place; to: Place }
  | { kind: "changed"; entity: Kind; id: string; title: string; fields: FieldChange[] }
  | {
      kind: "felt";
      entity: "emotion";
      id: string;
      stepId: string;
      personaId: string;
      /** -2 to 2; null where nothing is expected */
      before: number | null;
      after: number | null;
    };

/** How a board is looked at, which is nobody's journey. */
const looks = new Set(["isCollapsed", "height"]);

/**
 * What is different in `after`: added, removed, moved and changed parts and feelings. Empty exactly
 * when both show the same journey; what is folded up or how high a lane is does not count.
 */
export function changesBetween(before: Board, after: Board): Change[] {
  const [old, now] = [livingRows(before), livingRows(after)];
  const moved = movedIds(old, now);
  const changes: Change[] = [];
  for (const row of now.values()) {
    const last = old.get(row.id);
    if (!last) {
      changes.push({ kind: "added", ...named(row), place: row.place });
      continue;
    }
    if (moved.has(row.id))
      changes.push({ kind: "moved", ...named(row), from: last.place, to: row.place });
    const fields = changedFields(last, row);
    if (fields.length > 0) changes.push({ kind: "changed", ...named(row), fields });
  }
  for (const row of old.values())
    if (!now.has(row.id)) changes.push({ kind: "removed", ...named(row), place: row.place });
  return [...changes, ...felt(before, after, { old, now })];
}

const named = ({ kind, id, title }: Row) => ({ entity: kind, id, title });

function changedFields(before: Row, after: Row): FieldChange[] {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  return [...names].flatMap((field) => {
    const [one, other] = [before.fields[field] ?? null, after.fields[field] ?? null];
    return looks.has(field) || isSameValue(one, other)
      ? []
      : [{ field, before: one, after: other }];
  });
}

type Rows = ReadonlyMap<string, Row>;

/** Rows that stand elsewhere: in another place, or in another order among those that stayed. */
function movedIds(old: Rows, now: Rows): Set<string> {
  const moved = new Set<string>();
  const stayed = new Map<string, string[]>();
  for (const row of now.values()) {
    const last = old.get(row.id);
    if (!last) continue;
    if (last.container !== row.container) moved.add(row.id);
    else stayed.set(row.container, [...(stayed.get(row.container) ?? []), row.id]);
  }
  const ranks = new Map([...old.keys()].map((id, index) => [id, index]));
  for (const ids of stayed.values()) {
    const kept = longestAscent(ids.map((id) => ranks.get(id) ?? 0));
    ids.forEach((id, index) => {
      if (!kept.has(index)) moved.add(id);
    });
  }
  return moved;
}

/** The places of a longest ascending run within a list: what need not have moved. */
function longestAscent(values: readonly number[]): Set<number> {
  const lengths = values.map(() => 1);
  const previous = values.map(() => -1);
  values.forEach((value, index) => {
    for (let before = 0; before < index; before += 1) {
      const length = (lengths[before] ?? 0) + 1;
      if ((values[before] ?? 0) >= value || length <= (lengths[index] ?? 0)) continue;
      lengths[index] = length;
      previous[index] = before;
    }
  });
  const kept = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  while (at >= 0) {
    kept.add(at);
    at = previous[at] ?? -1;
  }
  return kept;
}

function felt(before: Board, after: Board, { old, now }: { old: Rows; now: Rows }): Change[] {
  const shown = (emotions: Board["emotions"], rows: Rows) =>
    new Map(Object.entries(emotions).filter(([, emotion]) => rows.has(emotion.stepId)));
  const [was, is] = [shown(before.emotions, old), shown(after.emotions, now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Change[] => {
    const [one, other] = [was.get(key), is.get(key)];
    const emotion: Emotion | undefined = other ?? one;
    // What a new or a deleted step brings along is not said again.
    if (!emotion || !old.has(emotion.stepId) || !now.has(emotion.stepId)) return [];
    const [past, present] = [one?.value ?? null, other?.value ?? null];
    if (past === present) return [];
    const { stepId, personaId } = emotion;
    const feeling = { id: key, stepId, personaId, before: past, after: present };
    return [{ kind: "felt", entity: "emotion", ...feeling }];
  });
}
