import type { PersonaKey } from "../model";
import { randomOf } from "../random";

/** What the shop's own form asks everybody; the segments go by it. */
export const householdOf: Readonly<Record<PersonaKey, string>> = {
  priya: "family",
  marcus: "first home",
  helen: "house and garden",
};

type Names = readonly [string, ...string[]];

const firstNames: Names = [
  "Ana",
  ...["Ben", "Chloe", "Daniel", "Elif", "Femi", "Grace", "Hugo", "Ines", "Jonas"],
  ...["Kenji", "Leila", "Mateo", "Nora", "Omar", "Petra", "Quinn", "Rosa", "Samir", "Tessa"],
];
const lastNames: Names = [
  "Abara",
  ...["Berger", "Costa", "Dahl", "Evans", "Fischer", "Garcia", "Hughes", "Ito", "Jensen"],
  ...["Khan", "Lopez", "Moreau", "Novak", "Okafor", "Patel", "Rossi", "Silva", "Tanaka", "Weber"],
];
const towns: Names = ["Ashford", "Brookfield", "Clayton", "Dunmore", "Eastleigh", "Farnham"];

/** What the shop knows of a customer. The same customer is told the same way. */
export function traitsOf(customer: string, persona: PersonaKey): Record<string, string | boolean> {
  const random = randomOf(`traits of ${customer}`);
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const address = `${name.toLowerCase().replace(" ", ".")}.${customer.slice(-4)}`;
  return {
    name,
    email: `${address}@example.com`,
    town: random.pick(towns),
    household: householdOf[persona],
    newsletter: random.chance(0.4),
  };
}
