import { hourMs } from "@/lib/core/days";
import { derivedToken, isSame } from "./secrets";

const purpose = "survey-invitation";
const macLength = 22;

/** The signed token of an invitation: its id and 132 bits that only we can make. */
export const ticketOf = (invitationId: string): string =>
  `${invitationId}.${derivedToken(purpose, invitationId).slice(0, macLength)}`;

/** The id of the invitation that a token names; null when we have not made it. */
export function readTicket(token: string): string | null {
  const [invitationId = "", mac = "", ...more] = token.split(".");
  const isShaped = more.length === 0 && /^[0-9a-f-]{36}$/.test(invitationId);
  const own = derivedToken(purpose, invitationId).slice(0, macLength);
  return isShaped && isSame(mac, own) ? invitationId : null;
}

const passMs = 12 * hourMs;

/** Shows for half a day that a survey's password was given; worthless once the password changes. */
export function passFor(survey: { id: string; passwordHash: string }, now: Date): string {
  const until = now.getTime() + passMs;
  return `${until}.${derivedToken("survey-pass", `${survey.id}:${survey.passwordHash}:${until}`)}`;
}

/** Whether a pass was made for this survey and its present password, and is not out of date. */
export function isPass(
  pass: string,
  survey: { id: string; passwordHash: string },
  now: Date,
): boolean {
  const [until = "", mac = ""] = pass.split(".");
  if (!/^\d{13}$/.test(until) || Number(until) < now.getTime()) return false;
  return isSame(mac, derivedToken("survey-pass", `${survey.id}:${survey.passwordHash}:${until}`));
}
