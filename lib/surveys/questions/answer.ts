import type { ScaleKind } from "./scales";

/** One question answered. A skipped question has none. */
export type Answer =
  | { questionId: string; kind: Exclude<ScaleKind, "rating">; score: number }
  | { questionId: string; kind: "rating"; score: number; stars: number }
  | { questionId: string; kind: "choice"; choices: string[]; other?: string }
  | { questionId: string; kind: "ranking"; choices: string[] }
  | { questionId: string; kind: "matrix"; parts: Record<string, string> }
  | { questionId: string; kind: "contact"; parts: Record<string, string> }
  | { questionId: string; kind: "text" | "email" | "url" | "date"; text: string }
  | { questionId: string; kind: "number"; value: number }
  | { questionId: string; kind: "consent"; accepted: true };
