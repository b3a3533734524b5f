import type { ChannelOption } from "@/lib/touchpoints/channels/queries";

export type Person = { id: string; name: string };

/** What the form and the filters offer. */
export type TouchpointChoices = { slug: string; channels: ChannelOption[]; people: Person[] };

export type EditedTouchpoint = {
  id: string;
  name: string;
  description: string;
  ownerId: string | null;
  channel: ChannelOption | null;
  updatedAt: Date;
};
