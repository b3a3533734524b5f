import type { PainPointStatus, StageKind } from "@/db/enums";
import type { MapKey, MemberKey, PersonaKey, SurveyKey, TouchpointKey } from "./model";

/** Which answers speak about a pain point: comments of a survey on one of the themes. */
export type EvidenceRule = {
  survey: SurveyKey;
  themes: readonly string[];
  persona?: PersonaKey;
  most: number;
};

export type PainPointContent = {
  /** As on the card of the map's pain points lane. */
  title: string;
  description: string;
  severity: 1 | 2 | 3 | 4;
  status: PainPointStatus;
  map: MapKey;
  stage: StageKind;
  touchpoint: TouchpointKey;
  persona?: PersonaKey;
  owner: MemberKey | null;
  /** Days ago on which it was written down. */
  age: number;
  supports: readonly EvidenceRule[];
  contradicts: readonly EvidenceRule[];
};

export const painPointContent: readonly PainPointContent[] = [
  {
    title: "Parcels arrive days after the promised date",
    description:
      "The carrier moved to a new depot; two of three parcels came late. Solved with a second " +
      "carrier for furniture and delivery dates taken from what the depots really manage.",
    severity: 4,
    status: "solved",
    map: "home",
    stage: "purchase",
    touchpoint: "delivery",
    owner: "nora",
    age: 152,
    supports: [{ survey: "delivery", themes: ["late", "depot"], most: 14 }],
    contradicts: [{ survey: "delivery", themes: ["punctual"], most: 4 }],
  },
  {
    title: "Nobody is told when the date moves",
    description: "People learn from the carrier, or at the door, that their parcel is late.",
    severity: 3,
    status: "in-progress",
    map: "home",
    stage: "purchase",
    touchpoint: "orderEmails",
    owner: "tomas",
    age: 140,
    supports: [{ survey: "delivery", themes: ["tracking"], most: 9 }],
    contradicts: [{ survey: "delivery", themes: ["tracking"], most: 3 }],
  },
  {
    title: "Large boxes arrive with crushed corners",
    description: "Mostly furniture over 30 kg; the inner frame was taken out to save cardboard.",
    severity: 3,
    status: "open",
    map: "home",
    stage: "purchase",
    touchpoint: "delivery",
    owner: "nora",
    age: 64,
    supports: [{ survey: "delivery", themes: ["damaged"], most: 8 }],
    contradicts: [{ survey: "delivery", themes: ["packing"], most: 3 }],
  },
  {
    title: "Depth is missing on half of the furniture",
    description: "Suppliers send width and height. Depth stands in a PDF, if anywhere.",
    severity: 3,
    status: "in-progress",
    map: "home",
    stage: "consideration",
    touchpoint: "productPage",
    persona: "marcus",
    owner: "tomas",
    age: 210,
    supports: [{ survey: "finding", themes: ["sizes"], most: 11 }],
    contradicts: [{ survey: "finding", themes: ["sizes"], most: 2 }],
  },
  {
    title: "Filters are forgotten on the way back",
    description: "From a product back to the list, every filter starts again.",
    severity: 2,
    status: "open",
    map: "home",
    stage: "consideration",
    touchpoint: "productPage",
    owner: null,
    age: 96,
    supports: [{ survey: "finding", themes: ["filters"], most: 7 }],
    contradicts: [{ survey: "finding", themes: ["filters"], most: 3 }],
  },
  {
    title: "Adverts lead to products that are sold out",
    description: "The stock feed pauses adverts once a night; a sale empties the shelf by noon.",
    severity: 2,
    status: "open",
    map: "home",
    stage: "awareness",
    touchpoint: "advert",
    owner: "lena",
    age: 58,
    supports: [{ survey: "finding", themes: ["stock"], most: 6 }],
    contradicts: [],
  },
  {
    title: "Guests have to open an account",
    description: "The guest order is a grey link below three buttons.",
    severity: 2,
    status: "open",
    map: "home",
    stage: "purchase",
    touchpoint: "checkout",
    owner: "tomas",
    age: 180,
    supports: [{ survey: "checkout", themes: ["account"], most: 6 }],
    contradicts: [{ survey: "checkout", themes: ["quick"], most: 3 }],
  },
  {
    title: "Delivery cost appears on the last page",
    description: "Was so in the old basket; the new one shows it from the first step.",
    severity: 2,
    status: "archived",
    map: "home",
    stage: "purchase",
    touchpoint: "checkout",
    owner: "tomas",
    age: 300,
    supports: [{ survey: "checkout", themes: ["cost"], most: 4 }],
    contradicts: [{ survey: "checkout", themes: ["clear"], most: 3 }],
  },
  {
    title: "Help is built for typing, not for talking",
    description:
      "Helen wants to speak to somebody who knows plants. The assistant comes first, the number " +
      "stands at the very end, and the line is staffed by one person.",
    severity: 4,
    status: "open",
    map: "home",
    stage: "retention",
    touchpoint: "helpLine",
    persona: "helen",
    owner: "nora",
    age: 75,
    supports: [
      { survey: "support", themes: ["phone", "chatbot"], persona: "helen", most: 14 },
      { survey: "recommend", themes: ["support"], most: 2 },
    ],
    contradicts: [{ survey: "support", themes: ["human", "plants"], persona: "helen", most: 2 }],
  },
  {
    title: "A return needs a printer and three photographs",
    description: "A dead rose takes five emails. A code on the phone would do.",
    severity: 3,
    status: "open",
    map: "home",
    stage: "retention",
    touchpoint: "helpChat",
    persona: "helen",
    owner: null,
    age: 47,
    supports: [{ survey: "support", themes: ["returns"], most: 8 }],
    contradicts: [{ survey: "support", themes: ["returns"], most: 2 }],
  },
  {
    title: "It is unclear how to skip a month",
    description: "The rule exists, in the terms. Members think they are bound.",
    severity: 3,
    status: "open",
    map: "club",
    stage: "consideration",
    touchpoint: "productPage",
    owner: "lena",
    age: 33,
    supports: [{ survey: "clubBox", themes: ["cancel", "short"], most: 2 }],
    contradicts: [],
  },
  {
    title: "Plants dry out in weekend transit",
    description: "Boxes that leave on a Thursday stand in a depot until Monday.",
    severity: 3,
    status: "in-progress",
    map: "club",
    stage: "retention",
    touchpoint: "delivery",
    persona: "helen",
    owner: "lena",
    age: 88,
    supports: [
      { survey: "clubBox", themes: ["plants"], most: 3 },
      { survey: "delivery", themes: ["plants"], persona: "helen", most: 6 },
    ],
    contradicts: [{ survey: "clubBox", themes: ["plants"], most: 2 }],
  },
];
