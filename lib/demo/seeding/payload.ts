import type { DemoEvent } from "../customers/diary";
import { personaContent } from "../personas";
import { channelContent, touchpointContent } from "../shop";

/** An event as a shop would send it: persona, channel and touchpoint by their names. */
export function ingested({ id, customer, name, at, ...event }: DemoEvent) {
  return {
    event: name,
    userId: customer,
    messageId: id,
    timestamp: at.toISOString(),
    properties: {
      ...event.properties,
      persona: personaContent[event.persona].name,
      channel: channelContent[event.channel].name,
      ...(event.touchpoint ? { touchpoint: touchpointContent[event.touchpoint].name } : {}),
    },
  };
}
