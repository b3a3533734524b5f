import type { Framework } from "@/db/enums";
import type { StageTemplate, StepTemplate } from "../frameworks/template";

export const industries = [
  "online-shop",
  "saas-trial",
  "bank-account",
  "hospital-visit",
  "public-service",
  "restaurant",
] as const;
export type Industry = (typeof industries)[number];

/** A built-in way to start: a framework or an example from an industry. */
export type BuiltIn = Framework | Industry;

/** The survey that measures the moment of a journey that decides most. */
export type SurveyTemplateContent = {
  /** place of the stage among the stages of the template, from 0 */
  stage: number;
  title: string;
  kind: "csat" | "ces" | "nps";
  question: string;
  /** what may have been the reason, for people to tick */
  reasons: readonly [string, string, ...string[]];
};

export type MapTemplate = {
  title: string;
  objective: string;
  stages: readonly StageTemplate[];
  survey: SurveyTemplateContent;
};

type Cells = StepTemplate["cells"];
type Pain = readonly [text: string, severity: 1 | 2 | 3 | 4];

/** One step of an example, with the feeling most people have there, -2 to 2. */
export const step = (
  title: string,
  emotion: number,
  cells: Cells,
  pains: readonly Pain[] = [],
): StepTemplate => ({
  title,
  emotion,
  cells,
  pains: pains.map(([text, severity]) => ({ text, severity })),
});

/** The step on which most depends. */
export const moment = (...content: Parameters<typeof step>): StepTemplate => ({
  ...step(...content),
  isMomentOfTruth: true,
});
