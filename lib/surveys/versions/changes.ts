import type { Question } from "../questions/kinds";

export const changeKinds = [
  "added",
  "removed",
  "moved",
  "reworded",
  "help",
  "required",
  "optional",
  "options",
  "logic",
  "settings",
  "replaced",
] as const;
/** One difference between two states of a survey, told by the question's title. */
export type Change = { kind: (typeof changeKinds)[number]; questionId: string; title: string };

/**
 * Whether answers before and after compare: same kind, same scale, and every option there was. Words
 * may change; whether a change of words changes the meaning is for people to know.
 */
export function isComparable(before: Question, after: Question): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === "rating" && after.kind === "rating") return before.stars === after.stars;
  if (before.kind === "choice" && after.kind === "choice") {
    const keepsOther = before.other === undefined || after.other !== undefined;
    const isSame = before.isMultiple === after.isMultiple;
    return isSame && keepsOther && keeps(before.options, after.options);
  }
  if (before.kind === "ranking" && after.kind === "ranking") {
    // A rank among four is no rank among five.
    return keeps(before.options, after.options) && keeps(after.options, before.options);
  }
  if (before.kind === "matrix" && after.kind === "matrix") {
    return keeps(before.rows, after.rows) && keeps(before.columns, after.columns);
  }
  return true;
}

type Ids = readonly { id: string }[];
const keeps = (before: Ids, after: Ids) =>
  before.every(({ id }) => after.some((one) => one.id === id));

/** What was done to a list of questions. @param replaced new ids by the ids they took the place of */
export function changesBetween(
  before: readonly Question[],
  after: readonly Question[],
  replaced: ReadonlyMap<string, string> = new Map(),
): Change[] {
  const olds = new Map(before.map((question) => [question.id, question]));
  const origin = new Map([...replaced].map(([old, fresh]) => [fresh, old]));
  const changes: Change[] = [];
  for (const question of after) {
    const old = olds.get(question.id);
    const told = (kind: Change["kind"]) =>
      changes.push({ kind, questionId: question.id, title: question.title });
    if (!old) told(origin.has(question.id) ? "replaced" : "added");
    else for (const kind of differences(old, question)) told(kind);
  }
  const stays = (id: string) => after.some((one) => one.id === id) || replaced.has(id);
  for (const { id, title } of before) {
    if (!stays(id)) changes.push({ kind: "removed", questionId: id, title });
  }
  return [...changes, ...movedIn(before, after)];
}

function differences(old: Question, now: Question): Change["kind"][] {
  const kinds: Change["kind"][] = [];
  if (old.title !== now.title) kinds.push("reworded");
  if (old.help !== now.help) kinds.push("help");
  if (old.isRequired !== now.isRequired) kinds.push(now.isRequired ? "required" : "optional");
  if (!isSame(listsOf(old), listsOf(now))) kinds.push("options");
  if (!isSame(old.logic ?? null, now.logic ?? null)) kinds.push("logic");
  if (!isSame(restOf(old), restOf(now))) kinds.push("settings");
  return kinds;
}

/** Questions out of the order of the others: those that a longest kept order leaves out. */
function movedIn(before: readonly Question[], after: readonly Question[]): Change[] {
  const kept = before.filter(({ id }) => after.some((one) => one.id === id)).map(({ id }) => id);
  const order = after.filter(({ id }) => kept.includes(id));
  const places = order.map(({ id }) => kept.indexOf(id));
  const steady = new Set(longestRise(places));
  return order
    .filter((_, index) => !steady.has(places[index] ?? -1))
    .map(({ id, title }) => ({ kind: "moved" as const, questionId: id, title }));
}

function longestRise(places: readonly number[]): number[] {
  const best: number[][] = places.map((place) => [place]);
  places.forEach((place, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) {
      const rise = best[earlier] ?? [];
      const isBelow = (rise.at(-1) ?? 0) < place;
      if (isBelow && rise.length >= (best[index] ?? []).length) best[index] = [...rise, place];
    }
  });
  return best.reduce((a, b) => (b.length > a.length ? b : a), []);
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function listsOf(question: Question): unknown {
  if (question.kind === "matrix") return [question.rows, question.columns];
  return "options" in question ? [question.options, "other" in question && question.other] : null;
}

function restOf(question: Question): unknown {
  const ignored = [
    "id",
    "title",
    "help",
    "isRequired",
    "logic",
    "options",
    "other",
    "rows",
    "columns",
  ];
  return Object.entries(question)
    .filter(([name, value]) => !ignored.includes(name) && value !== undefined)
    .sort();
}
