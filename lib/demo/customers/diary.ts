import { hourMs } from "@/lib/core/days";
import type { ChannelKey, PersonaKey, TouchpointKey } from "../model";
import type { Random } from "../random";

export type DemoEvent = {
  /** The message id of the sender: a second seeding of the same day sends the same events. */
  id: string;
  customer: string;
  persona: PersonaKey;
  name: string;
  at: Date;
  channel: ChannelKey;
  touchpoint: TouchpointKey | null;
  properties: Readonly<Record<string, string | number>>;
};

/** Where something happens. */
export type Place = { channel: ChannelKey; touchpoint: TouchpointKey | null };

/** One customer's own events, in the order in which they are told. */
export type Diary = {
  customer: string;
  persona: PersonaKey;
  now: Date;
  random: Random;
  events: DemoEvent[];
};

/** Writes an event down; what lies after today has not happened. */
export function note(
  diary: Diary,
  name: string,
  at: Date,
  place: Place & { properties?: DemoEvent["properties"] },
): void {
  const { customer, persona, now, events } = diary;
  if (at >= now) return;
  const { channel, touchpoint, properties = {} } = place;
  const id = `${customer}-${events.length + 1}`;
  events.push({ id, customer, persona, name, at, channel, touchpoint, properties });
}

/** A few minutes later in the same visit. */
export const minutesAfter = (at: Date, random: Random): Date =>
  new Date(at.getTime() + random.between(0.3, 7) * (hourMs / 60));

/** The shop as each persona likes to enter it. */
export function screenOf({ persona, random }: Diary): "web" | "app" {
  return random.chance({ priya: 0.72, marcus: 0.2, helen: 0.06 }[persona]) ? "app" : "web";
}
