import type { MemberKey } from "./model";

type Said = { by: MemberKey; age: number; text: string };

/** A conversation of the team on its main map. */
export type Talk = {
  /** a card of the pain points lane, by its text */
  about: { pain: string };
  said: readonly [Said, ...Said[]];
  /** who closed it, and how many days ago */
  resolved?: { by: MemberKey; age: number };
};

/** What the team has said to each other; the youngest part asks whoever explores the demonstration. */
export const talks: readonly Talk[] = [
  {
    about: { pain: "Parcels arrive days after the promised date" },
    said: [
      {
        by: "lena",
        age: 41,
        text: "Three people said the same last week. Worth raising to critical?",
      },
      {
        by: "tomas",
        age: 40,
        text: "Yes. The carrier confirmed two days on average since the move. @Nora Lindqvist, can you speak to them?",
      },
      {
        by: "nora",
        age: 38,
        text: "Spoke to them: the night shift is back in two weeks. I keep this open until the answers follow.",
      },
    ],
  },
  {
    about: { pain: "Guests have to open an account" },
    said: [
      { by: "sam", age: 22, text: "On the phone this is the second most common question." },
      {
        by: "lena",
        age: 21,
        text: "Guest checkout is in the next release. Until then a sentence below the button would help.",
      },
    ],
  },
  {
    about: { pain: "Filters are forgotten on the way back" },
    said: [
      { by: "lena", age: 64, text: "Fixed on the website, still so in the app. @Tomás Ferreira?" },
    ],
    resolved: { by: "tomas", age: 52 },
  },
  {
    about: { pain: "Depth is missing on half of the furniture" },
    said: [
      {
        by: "sam",
        age: 3,
        text: "Helen called again about a shelf. @Demo visitor, have a look: which products are we missing?",
      },
    ],
  },
];

/** Moments of the main map that the team has named. */
export const namedMoments = [{ by: "nora", age: 30, name: "Before the autumn workshop" }] as const;

/** Where the journeys are filed. */
export const filing = {
  folder: "Shop",
  tags: { home: ["online", "2026"], club: ["club"] },
} as const;
