import type { LaneKind } from "@/db/enums";
import { wordsOf } from "./formatting/lines";
import { type Board, cellKey } from "./model";
import { viewBoard } from "./view";

/** The measured feeling of a stage on -2 to 2, with how many answers it rests on. */
export type MeasuredFeeling = { stageId: string; n: number; meanEmotion: number | null };

type NarrativeFacts = {
  title: string;
  objective: string;
  personas: readonly { id: string; name: string }[];
  board: Board;
  measured: readonly MeasuredFeeling[];
};

/** Five grades of a feeling, from the worst to the best. */
export const moods = ["terrible", "bad", "mixed", "good", "delighted"] as const;
export type Mood = (typeof moods)[number];

export type NarrativeStep = {
  id: string;
  title: string;
  isMomentOfTruth: boolean;
  /** what each persona is expected to feel */
  feelings: { persona: string; mood: Mood; value: number }[];
  actions: string[];
  touchpoints: string[];
  channels: string[];
  motivations: string[];
  thoughts: string[];
  obstacles: string[];
  pains: string[];
  opportunities: string[];
  personalisation: string[];
  backstage: string[];
  metrics: string[];
  /** what is written under images */
  images: string[];
  notes: string[];
};

export type NarrativeStage = {
  id: string;
  number: number;
  title: string;
  steps: NarrativeStep[];
  /** what answers say; null without enough of them */
  measured: { mood: Mood; value: number; n: number } | null;
  /** how the measured feeling stands to the expected one */
  verdict: "better" | "worse" | "as-expected" | null;
};

/** The journey as a story: what is told about it, in order, for a screen to put into words. */
export type Narrative = {
  title: string;
  objective: string;
  personas: string[];
  stageCount: number;
  stepCount: number;
  painCount: number;
  stages: NarrativeStage[];
  /** the best and the worst step by what is expected; null without feelings, or with one alone */
  peak: { step: string; value: number } | null;
  valley: { step: string; value: number } | null;
};

/** A difference of feelings smaller than this is none. */
const sameFeeling = 0.3;

/** -2 to 2 as a word. */
export function moodOf(value: number): Mood {
  if (value <= -1.2) return "terrible";
  if (value <= -0.4) return "bad";
  if (value < 0.4) return "mixed";
  return value < 1.2 ? "good" : "delighted";
}

/** A journey told in order: stages, steps, what stands on them, and feelings from -2 to 2, expected and measured. */
export function narrate(facts: NarrativeFacts): Narrative {
  const { title, objective, personas, board } = facts;
  const view = viewBoard(board);
  const stages = view.stages.map((stage): NarrativeStage => {
    const steps = stage.steps.map((step) => stepOf(step, { board, personas, view }));
    const expected = mean(steps.flatMap((step) => step.feelings.map((feeling) => feeling.value)));
    const answers = facts.measured.find((one) => one.stageId === stage.id);
    const value = answers?.meanEmotion ?? null;
    return {
      ...{ id: stage.id, number: stage.index + 1, title: stage.title, steps },
      measured:
        value === null ? null : { mood: moodOf(value), value: tenth(value), n: answers?.n ?? 0 },
      verdict: value === null || expected === null ? null : verdictOf(value, expected),
    };
  });
  const steps = stages.flatMap((stage) => stage.steps);
  return {
    ...{ title, objective, stages, personas: personas.map((persona) => persona.name) },
    stageCount: stages.length,
    stepCount: steps.length,
    painCount: steps.reduce((sum, step) => sum + step.pains.length, 0),
    ...extremes(steps),
  };
}

type Place = {
  board: Board;
  personas: NarrativeFacts["personas"];
  view: ReturnType<typeof viewBoard>;
};

function stepOf(
  { id, title, isMomentOfTruth }: { id: string; title: string; isMomentOfTruth: boolean },
  { board, personas, view }: Place,
): NarrativeStep {
  const texts = (kind: LaneKind) =>
    view.lanes
      .filter((lane) => lane.kind === kind && !lane.isHidden)
      .flatMap((lane) => view.cells.get(cellKey(lane.id, id)) ?? [])
      .map((card) => wordsOf(card.text).trim())
      .filter((text) => text !== "");
  return {
    ...{ id, title, isMomentOfTruth },
    feelings: personas.flatMap((persona) => {
      const value = board.emotions[`${id}|${persona.id}`]?.value;
      return value === undefined ? [] : [{ persona: persona.name, mood: moodOf(value), value }];
    }),
    actions: texts("actions"),
    touchpoints: texts("touchpoints"),
    channels: texts("channels"),
    motivations: texts("motivations"),
    thoughts: texts("thoughts"),
    obstacles: texts("obstacles"),
    pains: texts("pain-points"),
    opportunities: texts("opportunities"),
    personalisation: texts("personalisation"),
    backstage: texts("backstage"),
    metrics: texts("metrics"),
    images: texts("images"),
    notes: texts("text"),
  };
}

function verdictOf(measured: number, expected: number): NarrativeStage["verdict"] {
  const difference = measured - expected;
  if (Math.abs(difference) < sameFeeling) return "as-expected";
  return difference > 0 ? "better" : "worse";
}

function extremes(steps: readonly NarrativeStep[]): Pick<Narrative, "peak" | "valley"> {
  const felt = steps.flatMap((step) => {
    const value = mean(step.feelings.map((feeling) => feeling.value));
    return value === null ? [] : [{ step: step.title, value: tenth(value) }];
  });
  const sorted = felt.toSorted((a, b) => b.value - a.value);
  const [peak, valley] = [sorted[0] ?? null, sorted.at(-1) ?? null];
  if (!peak || !valley || peak.value === valley.value) return { peak: null, valley: null };
  return { peak, valley };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
const tenth = (value: number) => Math.round(value * 10) / 10;
