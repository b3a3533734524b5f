import { z } from "zod";
import { id } from "@/lib/core/ids";
import { line, prose } from "@/lib/core/text";
import { personaColors } from "./palette";

const nameLength = 80;

const lines = z.array(line(300)).max(20, "At most 20 lines.");
const wholeNumber = (min: number, max: number) => {
  const error = `Please enter a whole number from ${min} to ${max}.`;
  return z.int({ error }).min(min, error).max(max, error);
};

export const personaFields = {
  name: line(nameLength),
  tagline: prose(140),
  quote: prose(400),
  color: z.literal(personaColors),
  age: prose(40),
  occupation: prose(80),
  location: prose(80),
  goals: lines,
  challenges: lines,
  behaviours: lines,
  preferences: lines,
  channelIds: z.array(id).max(100),
  /** Share of all customers in percent. */
  sharePercent: wholeNumber(0, 100).nullable(),
  /** 1 is the most valuable persona. */
  valueRank: wholeNumber(1, 99).nullable(),
};

/** A new persona needs a name; all else can be left for later. */
export const newPersona = z.strictObject({
  id,
  name: personaFields.name,
  tagline: personaFields.tagline.default(""),
  quote: personaFields.quote.default(""),
  color: personaFields.color.default(1),
  age: personaFields.age.default(""),
  occupation: personaFields.occupation.default(""),
  location: personaFields.location.default(""),
  goals: lines.default([]),
  challenges: lines.default([]),
  behaviours: lines.default([]),
  preferences: lines.default([]),
  channelIds: personaFields.channelIds.default([]),
  sharePercent: personaFields.sharePercent.default(null),
  valueRank: personaFields.valueRank.default(null),
});
export type NewPersona = z.output<typeof newPersona>;

/** "Copy of …", cut between characters so that it is a name again. */
export function copyName(name: string): string {
  let copy = "";
  for (const character of `Copy of ${name}`) {
    if (copy.length + character.length > nameLength) break;
    copy += character;
  }
  return copy.trim();
}
