import type { JourneyEvent } from "../derive-orders";
import { type ReadyRule, type RuleCondition, unmetCondition } from "../rules";

/**
 * What keeps an event from every stage: no rule names it, or a rule names it and wants more. `wanted`
 * and `sent` are names or values as people write them; `sent` is null where the event says nothing.
 */
export type Obstacle =
  | { unmet: "name" }
  | {
      unmet: Exclude<RuleCondition, "name">;
      stage: string;
      wanted: string;
      sent: string | null;
    };

/** A name sent in an event's properties that was in nobody's library when the event came. */
export type UnknownName = { kind: "persona" | "channel" | "touchpoint"; name: string };

/** Names of stages, channels and touchpoints by their ids. */
export type Names = ReadonlyMap<string, string>;

/**
 * Why no rule takes the event, told by the first rule that asks for its name. A rule without a name
 * was not made for this event in particular, and tells nothing.
 */
export function obstacleOf(
  event: JourneyEvent,
  keys: readonly string[],
  rules: readonly ReadyRule[],
  names: Names,
): Obstacle {
  for (const rule of rules) {
    const unmet = unmetCondition(rule, event, keys);
    const stage = names.get(rule.stageId);
    if (rule.key === null || unmet === null || unmet === "name" || !stage) continue;
    return { unmet, stage, wanted: wantedBy(rule, unmet, names), sent: sentBy(event, rule, unmet) };
  }
  return { unmet: "name" };
}

function wantedBy(rule: ReadyRule, unmet: RuleCondition, names: Names): string {
  if (unmet === "channel") return names.get(rule.channelId ?? "") ?? "";
  if (unmet === "touchpoint") return names.get(rule.touchpointId ?? "") ?? "";
  return [rule.propertyName, rule.propertyValue].filter((part) => part !== null).join(" = ");
}

function sentBy(event: JourneyEvent, rule: ReadyRule, unmet: RuleCondition): string | null {
  return textOf(event.properties[unmet === "property" ? (rule.propertyName ?? "") : unmet]);
}

/** The names an event was sent with that attribute nothing. */
export function unknownNames({ properties, ...ids }: JourneyEvent): UnknownName[] {
  const sent = [
    { kind: "persona", id: ids.personaId, name: textOf(properties.persona) },
    { kind: "channel", id: ids.channelId, name: textOf(properties.channel) },
    { kind: "touchpoint", id: ids.touchpointId, name: textOf(properties.touchpoint) },
  ] as const;
  return sent.flatMap(({ kind, id, name }) => (name && id === null ? [{ kind, name }] : []));
}

const longest = 80;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || typeof value === "object") return null;
  return String(value).slice(0, longest) || null;
}
