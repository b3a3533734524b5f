import type { ApiScope } from "@/db/enums";
import type { PersonaKey } from "./model";

/** Whom each segment is, by the trait the shop asks everybody for. */
export const segmentContent: readonly { name: string; persona: PersonaKey }[] = [
  { name: "Families", persona: "priya" },
  { name: "First home", persona: "marcus" },
  { name: "House and garden", persona: "helen" },
];

type KeyContent = { name: string; scopes: ApiScope[]; age: number; isRevoked: boolean };

/** Keys nobody has ever seen: what they open stays shut. Ages are days before today. */
export const keyContent: readonly KeyContent[] = [
  { name: "Till of the old showroom", scopes: ["events.write"], age: 310, isRevoked: true },
  { name: "Shop server", scopes: ["events.write", "metrics.write"], age: 205, isRevoked: false },
];

const showrooms = ["Northgate", "Riverside", "Station Street"] as const;

/** The list of a showroom evening as the staff typed it, one line without a customer number. */
export function guestList(customers: readonly string[]): string {
  const lines = customers.map((customer, index) => {
    const showroom = showrooms[index % showrooms.length] ?? showrooms[0];
    return `${customer},${showroom},${index % 4 === 0 ? "yes" : "no"}`;
  });
  return ["customer_id,showroom,wants_advice", ...lines, ",Riverside,yes", ""].join("\n");
}
