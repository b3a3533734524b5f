import type { ClientOp, MapOp } from "./ops";

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";
const isObject = (value: unknown): value is Fields => typeof value === "object" && value !== null;

const made = ({ value }: Fields) => isObject(value) && isText(value.id) && isText(value.orderKey);
const moved = ({ id, to }: Fields) =>
  isText(id) && isObject(to) && Object.values(to).every(isText) && isText(to.orderKey);
const named = ({ id }: Fields) => isText(id);
const given = ({ id, set }: Fields) =>
  isText(id) && isObject(set) && isText(set.field) && set.value !== undefined;

/** What is typed into, and what its text is called. */
const texts = new Map<unknown, string>([
  ["card", "text"],
  ["stage", "title"],
  ["step", "title"],
  ["lane", "title"],
]);

/** What an op of each kind has to carry for a board to take it in. */
const shapes: Record<MapOp["kind"], (op: Fields) => boolean> = {
  "stage.create": made,
  "step.create": made,
  "lane.create": made,
  "card.create": made,
  "stage.move": moved,
  "step.move": moved,
  "lane.move": moved,
  "card.move": moved,
  "stage.delete": named,
  "step.delete": named,
  "lane.delete": named,
  "card.delete": named,
  "stage.restore": named,
  "step.restore": named,
  "lane.restore": named,
  "card.restore": named,
  "stage.set": given,
  "step.set": given,
  "lane.set": given,
  "card.set": given,
  "card.link": ({ id, link, targetId }) => isText(id) && isText(link) && isText(targetId),
  "card.unlink": ({ id, link }) => isText(id) && isText(link),
  "emotion.set": ({ stepId, personaId, value }) =>
    isText(stepId) && isText(personaId) && (value === null || typeof value === "number"),
  text: ({ id, entity, field, base, delta }) =>
    isText(id) &&
    typeof base === "number" &&
    field === texts.get(entity) &&
    Array.isArray(delta) &&
    delta.every(isPiece),
  "order.rebalance": ({ entity, keys }) =>
    isText(entity) && isObject(keys) && Object.values(keys).every(isText),
};

const shapeOf = new Map(Object.entries(shapes));

/**
 * Whether a value is an op that this version of the product can apply. Looks at the shape alone, in
 * little code: limits and rights are the server's to judge, by `ops.ts`.
 */
export const isOp = (value: unknown): value is MapOp =>
  isObject(value) &&
  isText(value.opId) &&
  isText(value.kind) &&
  (shapeOf.get(value.kind)?.(value) ?? false);

/** The same for what a person may send. */
export const isClientOp = (value: unknown): value is ClientOp =>
  isOp(value) && value.kind !== "order.rebalance";

const isPiece = (piece: unknown): boolean =>
  isObject(piece) &&
  (isText(piece.insert) || typeof piece.retain === "number" || typeof piece.delete === "number");
