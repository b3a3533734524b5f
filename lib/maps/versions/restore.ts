import { rowOf, rowsOf } from "../collections";
import { type Board, type Card, cardLinks, emotionKey } from "../model";
import { type ClientOp, clientOp } from "../ops";
import { fieldsOf, isSameValue, type Kind, livingRows, type Value } from "./rows";

type Draft = { kind: string } & Record<string, unknown>;
type Living = ReturnType<typeof livingRows>;

/**
 * The ops that lead a map from its present board back to an earlier one of the same map, in an order in
 * which each applies: bring back, move, set, feel, delete. Empty when nothing is to be done.
 */
export function restoreOps(current: Board, target: Board, newId: () => string): ClientOp[] {
  const wanted = livingRows(target);
  const drafts = [
    ...revivals(current, wanted),
    ...moves(current, target, wanted),
    ...[...wanted.values()].flatMap((row) => settings(current, row)),
    ...feelings(current, target, wanted),
    ...deletions(current, target, wanted),
  ];
  return drafts.flatMap((draft) => {
    const op = clientOp.safeParse({ ...draft, opId: newId() });
    return op.success ? [op.data] : [];
  });
}

const collections = {
  stage: "stages",
  lane: "lanes",
  step: "steps",
  card: "cards",
} as const satisfies Record<Kind, keyof Board>;
const kinds = ["stage", "lane", "step", "card"] as const;

type Entity = { id: string; deleted: boolean; orderKey: string; stageId?: string } & Partial<
  Pick<Card, "laneId" | "stepId">
>;
const entitiesOf = (board: Board, kind: Kind): readonly Entity[] =>
  rowsOf(board, collections[kind]);
const entityOf = (board: Board, kind: Kind, id: string): Entity | undefined =>
  rowOf(board, collections[kind], id);

function revivals(current: Board, wanted: Living): Draft[] {
  return kinds.flatMap((kind) =>
    entitiesOf(current, kind)
      .filter((row) => row.deleted && wanted.has(row.id))
      .map(({ id }) => ({ kind: `${kind}.restore`, id })),
  );
}

function moves(current: Board, target: Board, wanted: Living): Draft[] {
  return kinds.flatMap((kind) =>
    entitiesOf(target, kind).flatMap(({ id, orderKey, stageId, laneId, stepId }) => {
      const now = entityOf(current, kind, id);
      if (!now || !wanted.has(id)) return [];
      const to = { orderKey, stageId, laneId, stepId };
      const isThere =
        now.orderKey === orderKey &&
        now.stageId === stageId &&
        now.laneId === laneId &&
        now.stepId === stepId;
      const place = Object.entries(to).filter(([, value]) => value !== undefined);
      return isThere ? [] : [{ kind: `${kind}.move`, id, to: Object.fromEntries(place) }];
    }),
  );
}

const linkFields = new Map<string, string>(cardLinks.map((link) => [`${link}Id`, link]));

function settings(current: Board, row: { kind: Kind; id: string; fields: object }): Draft[] {
  const now = entityOf(current, row.kind, row.id);
  if (!now) return [];
  const present = fieldsOf(now);
  return Object.entries(fieldsOf(row.fields)).flatMap(([field, value]) => {
    if (isSameValue(present[field] ?? null, value ?? null)) return [];
    return [settingOf(row, field, value)];
  });
}

function settingOf({ kind, id }: { kind: Kind; id: string }, field: string, value: Value): Draft {
  const link = linkFields.get(field);
  if (!link) return { kind: `${kind}.set`, id, set: { field, value } };
  if (value === null) return { kind: "card.unlink", id, link };
  return { kind: "card.link", id, link, targetId: value };
}

function feelings(current: Board, target: Board, wanted: Living): Draft[] {
  const all = [...Object.values(target.emotions), ...Object.values(current.emotions)];
  const keys = new Map(all.map((one) => [emotionKey(one.stepId, one.personaId), one]));
  return [...keys].flatMap(([key, { stepId, personaId }]) => {
    const value = target.emotions[key]?.value ?? null;
    const isSame = (current.emotions[key]?.value ?? null) === value;
    return isSame || !wanted.has(stepId) ? [] : [{ kind: "emotion.set", stepId, personaId, value }];
  });
}

/** What is there now and was not then; parts that go with their stage, lane or step stay in it. */
function deletions(current: Board, target: Board, wanted: Living): Draft[] {
  return kinds.toReversed().flatMap((kind) =>
    entitiesOf(current, kind)
      .filter((row) => !row.deleted && !wanted.has(row.id))
      .filter((row) => {
        const then = entityOf(target, kind, row.id);
        const homes = [row.stageId, row.laneId, row.stepId].filter((id) => id !== undefined);
        return !then || then.deleted || homes.every((id) => wanted.has(id));
      })
      .map(({ id }) => ({ kind: `${kind}.delete`, id })),
  );
}
