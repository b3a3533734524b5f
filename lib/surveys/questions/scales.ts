import type { Question } from "./kinds";

export const scaleKinds = [
  "csat",
  "csat3",
  "csat7",
  "nps",
  "ces",
  "ces5",
  "emoji",
  "rating",
] as const;
export type ScaleKind = (typeof scaleKinds)[number];
/** All but stars: how many of those there are is each question's own. */
export type FixedScaleKind = Exclude<ScaleKind, "rating">;
export type ScaleQuestion = Extract<Question, { kind: ScaleKind }>;

type Ends = { from: number; to: number };

/** Lowest and highest point of each scale, both included. */
export const scales: Readonly<Record<FixedScaleKind, Ends>> = {
  csat: { from: 1, to: 5 },
  csat3: { from: 1, to: 3 },
  csat7: { from: 1, to: 7 },
  nps: { from: 0, to: 10 },
  ces: { from: 1, to: 7 },
  ces5: { from: 1, to: 5 },
  emoji: { from: 1, to: 5 },
};

export function isScaleKind(kind: string): kind is ScaleKind {
  return scaleKinds.some((known) => known === kind);
}

export function isFixedScaleKind(kind: string): kind is FixedScaleKind {
  return Object.hasOwn(scales, kind);
}

export const fixedScaleKinds = scaleKinds.filter(isFixedScaleKind);

export function isScale(question: Question): question is ScaleQuestion {
  return isScaleKind(question.kind);
}

/** The ends of this question's scale; only stars differ from question to question. */
export function scaleOf(question: ScaleQuestion): Ends {
  return question.kind === "rating" ? { from: 1, to: question.stars } : scales[question.kind];
}

/** Every point of this question's scale, the lowest first. */
export function scalePoints(question: ScaleQuestion): number[] {
  const { from, to } = scaleOf(question);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
