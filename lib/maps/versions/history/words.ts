import type { CardLink } from "../../model";
import type { MapOp } from "../../ops";
import { mapOp } from "../../ops";

/** What one change of the log says, for the screen to put into words. */
export type Sentence = {
  entity: "stage" | "step" | "lane" | "card" | "emotion";
  /** of the thing, or of the step that is felt about */
  id: string;
  verb: Verb;
  /** what the thing is called */
  title: string;
  /** where it is, or where it went */
  place: string;
  /** the new value where it is short enough to say, what was tied to, or the field that changed */
  value: string;
  /** what kind of thing a card was tied to; its name is the value, empty where it is gone */
  link?: CardLink | "address";
  /** whether the thing said nothing at that moment; its title is then what it came to say */
  wasEmpty?: boolean;
};

export const verbs = [
  "added",
  "moved",
  "deleted",
  "restored",
  "renamed",
  "wrote",
  "marked",
  "unmarked",
  "hid",
  "showed",
  "colored",
  "judged",
  "linked",
  "unlinked",
  "felt",
  "unfelt",
  "changed",
] as const;
export type Verb = (typeof verbs)[number];

/** Names of everything on a map and of its personas, the deleted ones among them. */
export type Names = {
  stages: ReadonlyMap<string, string>;
  steps: ReadonlyMap<string, { title: string; stageId: string }>;
  lanes: ReadonlyMap<string, string>;
  cards: ReadonlyMap<string, string>;
  personas: ReadonlyMap<string, string>;
  /** what cards have been tied to */
  targets: ReadonlyMap<string, string>;
};

/**
 * Null for what the product does by itself, and for folding and resizing, which nobody asks for. What was
 * untied is named by the way back.
 */
export function sentenceOf(
  payload: unknown,
  names: Names,
  inverse: readonly unknown[] = [],
): Sentence | null {
  const op = mapOp.safeParse(payload).data;
  if (!op || op.kind === "order.rebalance") return null;
  if (op.kind === "emotion.set") return feeling(op, names);
  if (op.kind === "text") return typing(op, names);
  const [entity, verb] = split(op.kind);
  const id = "value" in op ? op.value.id : op.id;
  const title = titleOf(entity, id, names) || ("value" in op ? nameIn(op.value) : "");
  const said = { entity, id, title, place: "", value: "" };
  if (verb === "create") return { ...said, verb: "added", place: placeOf(op, names) };
  if (verb === "move") return { ...said, verb: "moved", place: placeOf(op, names) };
  if (verb === "delete") return { ...said, verb: "deleted" };
  if (verb === "restore") return { ...said, verb: "restored" };
  if (op.kind === "card.link") return { ...said, verb: "linked", ...tie(op, names) };
  if (op.kind === "card.unlink") {
    const back = mapOp.safeParse(inverse[0]).data;
    const was = back?.kind === "card.link" ? tie(back, names) : { link: op.link };
    return { ...said, verb: "unlinked", ...was };
  }
  return "set" in op ? setting(said, op.set) : null;
}

const tie = ({ link, targetId }: Ofs<"card.link">, { targets }: Names) => ({
  link,
  value: targets.get(targetId) ?? "",
});

type Entity = "stage" | "step" | "lane" | "card";
type Ofs<Kind extends MapOp["kind"]> = Extract<MapOp, { kind: Kind }>;

function split(kind: string): [Entity, string] {
  const [entity = "", verb = ""] = kind.split(".");
  if (entity === "stage" || entity === "step" || entity === "lane") return [entity, verb];
  return ["card", verb];
}

function titleOf(entity: Entity, id: string, names: Names): string {
  if (entity === "step") return names.steps.get(id)?.title ?? "";
  if (entity === "stage") return names.stages.get(id) ?? "";
  return (entity === "lane" ? names.lanes : names.cards).get(id) ?? "";
}

const nameIn = (value: { title: string } | { text: string }): string =>
  "title" in value ? value.title : value.text;

function placeOf(op: object, names: Names): string {
  const place = "to" in op ? op.to : "value" in op ? op.value : null;
  if (typeof place !== "object" || place === null) return "";
  const of = (field: string) => new Map<string, unknown>(Object.entries(place)).get(field);
  const step = names.steps.get(String(of("stepId")));
  if (step) return [names.stages.get(step.stageId), step.title].filter(Boolean).join(" › ");
  return names.stages.get(String(of("stageId"))) ?? "";
}

function feeling(op: Ofs<"emotion.set">, names: Names): Sentence {
  const title = names.steps.get(op.stepId)?.title ?? "";
  const place = names.personas.get(op.personaId) ?? "";
  const said = { entity: "emotion", id: op.stepId, title, place } as const;
  if (op.value === null) return { ...said, verb: "unfelt", value: "" };
  const value = `${op.value > 0 ? "+" : ""}${op.value.toFixed(1)}`.replace("-", "−");
  return { ...said, verb: "felt", value };
}

/** A name that was typed is told as it came to be by then. */
function typing({ entity, id }: Ofs<"text">, names: Names): Sentence {
  const title = titleOf(entity, id, names);
  const said = { entity, id, title, place: "" };
  if (entity === "card") return { ...said, verb: "wrote", value: "" };
  return { ...said, verb: "renamed", value: title };
}

type Said = Omit<Sentence, "verb">;

function setting(said: Said, set: { field: string; value: unknown }): Sentence | null {
  const value = typeof set.value === "string" || typeof set.value === "number" ? set.value : "";
  switch (set.field) {
    case "title":
      return { ...said, verb: "renamed", value: String(value) };
    case "text":
      return { ...said, title: String(value), verb: "wrote" };
    case "color":
      return { ...said, verb: "colored" };
    case "severity":
      return { ...said, verb: "judged", value: String(value) };
    case "isMomentOfTruth":
      return { ...said, verb: set.value === true ? "marked" : "unmarked" };
    case "isHidden":
      return { ...said, verb: set.value === true ? "hid" : "showed" };
    case "linkUrl":
      return {
        ...said,
        verb: value === "" ? "unlinked" : "linked",
        link: "address",
        value: String(value),
      };
    case "isCollapsed":
    case "height":
      return null;
    default:
      return { ...said, verb: "changed", value: set.field };
  }
}
