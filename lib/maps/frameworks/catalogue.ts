import type { Framework, StageKind } from "@/db/enums";
import { advocacy } from "./stages/advocacy";
import { awareness } from "./stages/awareness";
import { consideration } from "./stages/consideration";
import { conversion } from "./stages/conversion";
import { custom } from "./stages/custom";
import { decision } from "./stages/decision";
import { interest } from "./stages/interest";
import { loyalty } from "./stages/loyalty";
import { postPurchase } from "./stages/post-purchase";
import { purchase } from "./stages/purchase";
import { retention } from "./stages/retention";
import type { StageTemplate } from "./template";

/** The stages each framework lays out, in order. */
export const frameworkStages: Readonly<Record<Framework, readonly StageTemplate[]>> = {
  "four-stage": [awareness, consideration, purchase, postPurchase],
  "four-stage-loyalty": [awareness, consideration, purchase, loyalty],
  "five-stage": [awareness, consideration, decision, retention, advocacy],
  "six-stage-conversion": [awareness, consideration, decision, conversion, retention, advocacy],
  "six-stage-interest": [awareness, interest, consideration, purchase, retention, advocacy],
  blank: [custom],
};

const templates: Readonly<Record<StageKind, StageTemplate>> = {
  awareness: awareness,
  interest: interest,
  consideration: consideration,
  decision: decision,
  purchase: purchase,
  conversion: conversion,
  "post-purchase": postPurchase,
  retention: retention,
  loyalty: loyalty,
  advocacy: advocacy,
  custom: custom,
};

/** The survey question that measures a stage of this kind best. */
export function suggestedQuestion(kind: StageKind): string {
  return templates[kind].question;
}
