import type { ChannelKind } from "@/db/enums";

/** The channels every new workspace starts with, in the order they are shown. */
export const defaultChannels: readonly { name: string; kind: ChannelKind }[] = [
  { name: "Website", kind: "web" },
  { name: "Mobile app", kind: "app" },
  { name: "E-mail", kind: "email" },
  { name: "Phone", kind: "phone" },
  { name: "Chat", kind: "chat" },
  { name: "Store", kind: "store" },
  { name: "Social media", kind: "social" },
  { name: "Search", kind: "search" },
  { name: "Ads", kind: "ads" },
  { name: "Post", kind: "post" },
];
