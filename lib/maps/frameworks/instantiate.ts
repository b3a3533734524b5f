import type { Framework, LaneKind } from "@/db/enums";
import { keysBetween } from "@/lib/core/order";
import type { NewCard } from "../model";
import type { ClientOp } from "../ops";
import { frameworkStages } from "./catalogue";
import { laneTemplates, type StageTemplate, type StepTemplate } from "./template";

/** What cards of a template may stand for in the workspace, by their text in lower case. */
type Links = { touchpoints: ReadonlyMap<string, string>; channels: ReadonlyMap<string, string> };

type Instantiation = {
  stages: readonly StageTemplate[];
  /** each gets the expected emotions of the framework */
  personaIds: readonly string[];
  /** false leaves the cells empty: stages, steps and lanes only */
  withCards?: boolean;
  links?: Links;
  newId: () => string;
  random?: () => number;
};

/** As instantiateStages, for one of the frameworks. */
export function instantiate({
  framework,
  ...options
}: Omit<Instantiation, "stages"> & { framework: Framework }): ClientOp[] {
  return instantiateStages({ ...options, stages: frameworkStages[framework] });
}

/** The ops that draw stages on an empty map, in an order in which each one applies. */
export function instantiateStages(options: Instantiation): ClientOp[] {
  const { newId, random } = options;
  const laneKeys = keysBetween(laneTemplates.length, null, null, random);
  const lanes = laneTemplates.map((lane, index) => ({
    ...lane,
    id: newId(),
    key: laneKeys[index],
  }));
  const laneOps = lanes.map(({ key, ...lane }): ClientOp => {
    const value = { ...lane, orderKey: key ?? "V", isCollapsed: false, isHidden: false };
    return { opId: newId(), kind: "lane.create", value };
  });
  const laneIds = new Map(lanes.map((lane) => [lane.kind, lane.id]));
  const { stages } = options;
  const stageKeys = keysBetween(stages.length, null, null, random);
  const stageOps = stages.flatMap((template, index) => {
    const { title, kind } = template;
    const stageId = newId();
    const value = {
      id: stageId,
      orderKey: stageKeys[index] ?? "V",
      title,
      kind,
      color: (index % 8) + 1,
    };
    const keys = keysBetween(template.steps.length, null, null, random);
    const create: ClientOp = { opId: newId(), kind: "stage.create", value };
    return [
      create,
      ...template.steps.flatMap((step, place) =>
        stepOps(step, { stageId, orderKey: keys[place] ?? "V", laneIds }, options),
      ),
    ];
  });
  return [...laneOps, ...stageOps];
}

type Place = { stageId: string; orderKey: string; laneIds: ReadonlyMap<LaneKind, string> };

function stepOps(template: StepTemplate, place: Place, options: Instantiation): ClientOp[] {
  const { newId } = options;
  const { stageId, orderKey } = place;
  const { title, isMomentOfTruth = false } = template;
  const stepId = newId();
  const value = { id: stepId, stageId, orderKey, title, isMomentOfTruth };
  const cards = options.withCards === false ? [] : cardsOf(template, stepId, place, options);
  return [
    { opId: newId(), kind: "step.create", value },
    ...cards.map((card): ClientOp => ({ opId: newId(), kind: "card.create", value: card })),
    ...options.personaIds.map(
      (personaId): ClientOp => ({
        opId: newId(),
        kind: "emotion.set",
        stepId,
        personaId,
        value: template.emotion,
      }),
    ),
  ];
}

function cardsOf(
  { cells, pains }: StepTemplate,
  stepId: string,
  { laneIds }: Place,
  { newId, random, links }: Instantiation,
): NewCard[] {
  const texts: Partial<Record<LaneKind, readonly { text: string; severity?: number }[]>> = {
    ...Object.fromEntries(
      Object.entries(cells).map(([kind, items]) => [kind, items.map((text) => ({ text }))]),
    ),
    "pain-points": pains,
  };
  return [...laneIds].flatMap(([kind, laneId]) => {
    const items = texts[kind] ?? [];
    const keys = keysBetween(items.length, null, null, random);
    return items.map(({ text, severity = null }, index) => ({
      id: newId(),
      laneId,
      stepId,
      orderKey: keys[index] ?? "V",
      text,
      color: null,
      severity,
      touchpointId: kind === "touchpoints" ? linked(links?.touchpoints, text) : null,
      channelId: kind === "channels" ? linked(links?.channels, text) : null,
      painPointId: null,
    }));
  });
}

const linked = (ids: ReadonlyMap<string, string> | undefined, text: string): string | null =>
  ids?.get(text.toLowerCase()) ?? null;
