import type { StageRule } from "@/lib/customers/rules";

/** A rule while it is edited. `caught` is null until it has been saved and counted. */
export type RuleDraft = StageRule & {
  key: string;
  caught: { events: number; customers: number } | null;
};

/** What a rule can speak of. */
export type RuleChoices = {
  stages: { id: string; title: string; color: number }[];
  touchpoints: { id: string; name: string }[];
  channels: { id: string; name: string }[];
};

let drafted = 0;

export function newRule(stageId: string, eventName: string): RuleDraft {
  return {
    key: `new-${++drafted}`,
    caught: null,
    stageId,
    eventName,
    touchpointId: null,
    channelId: null,
    propertyName: null,
    propertyValue: null,
  };
}

/** What of a draft is sent. */
export function withoutDraft({ key, caught, ...rule }: RuleDraft): StageRule {
  return rule;
}
