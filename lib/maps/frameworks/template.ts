import type { LaneKind, StageKind } from "@/db/enums";

type TextLane = Exclude<LaneKind, "emotion" | "pain-points" | "images" | "text">;
type PainTemplate = { text: string; severity: 1 | 2 | 3 | 4 };

export type StepTemplate = {
  title: string;
  isMomentOfTruth?: boolean;
  /** expected feeling, -2 to 2 */
  emotion: number;
  cells: Readonly<Partial<Record<TextLane, readonly string[]>>>;
  pains: readonly PainTemplate[];
};

export type StageTemplate = {
  title: string;
  kind: StageKind;
  /** the survey question that measures this stage best */
  question: string;
  steps: readonly StepTemplate[];
};

/** The lanes of every new map, from what people do to what the company sees. */
export const laneTemplates: readonly { kind: LaneKind; title: string }[] = [
  { kind: "actions", title: "Customer actions" },
  { kind: "touchpoints", title: "Touchpoints" },
  { kind: "channels", title: "Channels" },
  { kind: "emotion", title: "Emotional journey" },
  { kind: "thoughts", title: "Thoughts" },
  { kind: "motivations", title: "Motivations" },
  { kind: "obstacles", title: "Obstacles" },
  { kind: "pain-points", title: "Pain points" },
  { kind: "opportunities", title: "Opportunities" },
  { kind: "personalisation", title: "Personalisation" },
  { kind: "backstage", title: "Backstage" },
  { kind: "metrics", title: "Metrics" },
];
