import { z } from "zod";
import { id } from "@/lib/core/ids";
import { prose } from "@/lib/core/text";
import { eventKey } from "./event-names";
import type { Properties } from "./properties";

const optionalText = (max: number) =>
  prose(max)
    .nullish()
    .transform((text) => text || null);

/** Which event means which stage: every condition that is given has to hold. */
export const stageRuleSchema = z
  .strictObject({
    stageId: id,
    eventName: optionalText(200),
    touchpointId: id.nullish().transform((value) => value ?? null),
    channelId: id.nullish().transform((value) => value ?? null),
    propertyName: optionalText(100),
    propertyValue: optionalText(200),
  })
  .refine((rule) => rule.eventName || rule.touchpointId || rule.channelId || rule.propertyName, {
    path: ["eventName"],
    message: "Name an event, a touchpoint, a channel or a property.",
  });
export type StageRule = z.output<typeof stageRuleSchema>;

/** What of an event the rules look at. */
export type RuledEvent = {
  name: string;
  touchpointId: string | null;
  channelId: string | null;
  properties: Properties;
};

/** A rule prepared for matching many events. */
export type ReadyRule = StageRule & { key: string | null };

/** The same rules in the same order, each with the name its events are compared by. */
export function readyRules(rules: readonly StageRule[]): ReadyRule[] {
  return rules.map((rule) => ({ ...rule, key: rule.eventName ? eventKey(rule.eventName) : null }));
}

/**
 * The first rule that catches the event, or null. `keys` are the names the event goes by: its own
 * and, for a later order, that of a repeat order.
 */
export function matchingRule(
  rules: readonly ReadyRule[],
  event: RuledEvent,
  keys: readonly string[] = [eventKey(event.name)],
): ReadyRule | null {
  return rules.find((rule) => unmetCondition(rule, event, keys) === null) ?? null;
}

export type RuleCondition = "name" | "touchpoint" | "channel" | "property";

/** The first condition of a rule that does not hold for the event; null where the rule catches it. */
export function unmetCondition(
  rule: ReadyRule,
  event: RuledEvent,
  keys: readonly string[],
): RuleCondition | null {
  if (rule.key !== null && !keys.includes(rule.key)) return "name";
  if (rule.touchpointId !== null && rule.touchpointId !== event.touchpointId) return "touchpoint";
  if (rule.channelId !== null && rule.channelId !== event.channelId) return "channel";
  return holdsProperty(rule, event) ? null : "property";
}

function holdsProperty({ propertyName, propertyValue }: ReadyRule, event: RuledEvent): boolean {
  if (propertyName === null) return true;
  const held = Object.hasOwn(event.properties, propertyName)
    ? event.properties[propertyName]
    : null;
  if (held === null || typeof held === "object") return false;
  return propertyValue === null || plain(String(held)) === plain(propertyValue);
}

const plain = (text: string): string => text.trim().toLowerCase();
