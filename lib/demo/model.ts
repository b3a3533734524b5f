import type { ChannelKind, LaneKind } from "@/db/enums";

/** Short names by which the parts of the demonstration refer to each other. */
export const personaKeys = ["priya", "marcus", "helen"] as const;
export type PersonaKey = (typeof personaKeys)[number];

export const memberKeys = ["nora", "tomas", "lena", "sam", "ruth"] as const;
export type MemberKey = (typeof memberKeys)[number];

export const channelKeys = [
  "web",
  "app",
  "email",
  "phone",
  "chat",
  "showroom",
  "social",
  "search",
  "ads",
  "parcel",
] as const;
export type ChannelKey = (typeof channelKeys)[number];

export const touchpointKeys = [
  "instagram",
  "searchResult",
  "advert",
  "ideas",
  "newsletter",
  "productPage",
  "showroomVisit",
  "checkout",
  "appCheckout",
  "orderEmails",
  "delivery",
  "helpChat",
  "helpLine",
  "reviewRequest",
] as const;
export type TouchpointKey = (typeof touchpointKeys)[number];

export const surveyKeys = [
  "finding",
  "checkout",
  "delivery",
  "support",
  "recommend",
  "clubBox",
  "clubChoice",
] as const;
export type SurveyKey = (typeof surveyKeys)[number];

export const mapKeys = ["home", "club"] as const;
export type MapKey = (typeof mapKeys)[number];

export type ChannelContent = { name: string; kind: ChannelKind };
export type TouchpointContent = {
  name: string;
  description: string;
  channel: ChannelKey;
  /** null where nobody feels responsible yet */
  owner: MemberKey | null;
};

/** Lanes filled with plain texts; touchpoints, channels and pain points link to their entries. */
type DemoTextLane = Exclude<
  LaneKind,
  "touchpoints" | "channels" | "emotion" | "pain-points" | "images" | "text"
>;

export type DemoStep = {
  title: string;
  isMomentOfTruth?: boolean;
  /** Expected feeling of each persona, -2 to 2. */
  emotions: Readonly<Record<PersonaKey, number>>;
  texts: Readonly<Partial<Record<DemoTextLane, readonly string[]>>>;
  touchpoints: readonly TouchpointKey[];
  channels: readonly ChannelKey[];
  pains?: readonly { text: string; severity: 1 | 2 | 3 | 4 }[];
};

export type DemoStage = { title: string; steps: readonly DemoStep[] };
