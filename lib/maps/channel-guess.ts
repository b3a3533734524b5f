import type { ChannelKind } from "@/db/enums";

const words: readonly [RegExp, ChannelKind][] = [
  [/e-?mail|newsletter/i, "email"],
  [/phone|call|sms/i, "phone"],
  [/chat|messenger|whatsapp/i, "chat"],
  [/app\b|mobile/i, "app"],
  [/social|instagram|facebook|linkedin|tiktok/i, "social"],
  [/search|google/i, "search"],
  [/store|shop|person|branch|counter/i, "store"],
  [/advert|\bads?\b|banner/i, "ads"],
  [/post\b|letter|parcel|delivery/i, "post"],
  [/event|fair|webinar/i, "event"],
  [/web|site|online|page/i, "web"],
];

/** The kind of channel a chip's text speaks of, for its icon. */
export function guessChannel(text: string): ChannelKind {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
}
