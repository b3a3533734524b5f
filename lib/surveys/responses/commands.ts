import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { responses } from "@/db/schema/surveys";
import { hashOf } from "@/lib/access/secrets";
import { isPass, readTicket } from "@/lib/access/tickets";
import type { Context } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { type GroupedCall, groupedCommand } from "@/lib/core/grouped-command";
import type { Settled } from "@/lib/core/groups";
import { newId } from "@/lib/core/new-id";
import { anonymousId, wholeHour } from "@/lib/respondents/identity";
import type { Answer, AnswerError } from "../answers";
import type { ClosedReason } from "../gates";
import { newReceipt } from "../receipt";
import { submission } from "../schema";
import { looksAutomatic } from "../spam";
import { type Asked, type Invitation, lockInvitations, readAsked } from "./asked/queries";
import { type Decision, decide, keyOf, type StoredResponse, type Submitted } from "./decide";
import {
  type NamedCustomer,
  resolveNamed,
  spendInvitations,
  storeResponses,
} from "./stored/commands";
import { findStored } from "./stored/queries";

/** What became of a posted form; a form that is not stored says why. */
export type SubmitOutcome =
  | { kind: "stored"; receipt: string; responseId: string; isNew: boolean; isFlagged: boolean }
  | { kind: "refused"; reason: ClosedReason }
  | { kind: "invalid"; errors: AnswerError[] };

type Outcome = SubmitOutcome & { subjectId: string | null };

/**
 * Stores one response with its answers and its inbox item, or nothing. The same submission id gives
 * the same receipt however often and in parallel it comes. Responses that come together are stored
 * together. @throws AppError not_found
 */
export const submitResponse = groupedCommand({
  name: "response.submit",
  input: submission,
  can: "response.submit",
  async run({ tx, here, calls }): Promise<Settled<Outcome>[]> {
    const linkIds = calls.map(({ input }) => input.linkId);
    const asked = await readAsked(tx, here, linkIds);
    const invitations = await lockInvitations(tx, here, invitationsAsked(calls, asked));
    const sent = calls.flatMap((call) => {
      const place = asked.get(call.input.linkId);
      const invitation = place?.link.isPersonal ? invitationOf(call, invitations) : null;
      return place && invitation !== undefined ? [toSent(call, place, invitation)] : [];
    });
    const decisions = decide(sent, await findStored(tx, here, sent.map(toKey)));
    const accepted = sent.flatMap((one, index) => {
      const decision = decisions[index];
      return decision?.kind === "accepted" ? [{ ...one, ...decision }] : [];
    });
    const stored = await store(tx, here, accepted);
    await spendInvitations(tx, here, accepted.flatMap(toUse));
    const outcomes = new Map<Call, Outcome>();
    for (const [index, one] of sent.entries()) {
      const decision = decisions[index];
      if (decision) outcomes.set(one.call, toOutcome(one, decision, stored.get(keyOf(toKey(one)))));
    }
    return calls.map((call) => {
      const value = outcomes.get(call);
      return value ? { ok: true, value } : { ok: false, reason: notHere() };
    });
  },
  subject: (outcome) => outcome.subjectId,
});

type Call = GroupedCall<z.output<typeof submission>>;
type Here = Pick<Context, "workspaceId">;
type Sent = Submitted<Asked> & { call: Call; invitation: Invitation | null };
type Accepted = Sent & { answers: Answer[]; hidden: Record<string, string> };
type Stored = StoredResponse & { isNew: boolean };

const notHere = () => new AppError("not_found", "Survey not found.");
const toKey = ({ place, submissionId }: Sent) => ({ surveyId: place.survey.id, submissionId });

/** Only where a link needs invitations is the database asked for them. */
const invitationsAsked = (calls: readonly Call[], asked: ReadonlyMap<string, Asked>): string[] =>
  calls.flatMap(({ input }) => {
    const isNeeded = asked.get(input.linkId)?.link.isPersonal === true;
    return (isNeeded && readTicket(input.ticket)) || [];
  });

/** Undefined when the call brings none of this link: it then finds no survey at all. */
function invitationOf({ input }: Call, invitations: ReadonlyMap<string, Invitation>) {
  const invitation = invitations.get(readTicket(input.ticket) ?? "");
  return invitation?.linkId === input.linkId ? invitation : undefined;
}

const toUse = ({ invitation, place, now }: Accepted) =>
  invitation ? [{ id: invitation.id, at: place.survey.isAnonymous ? wholeHour(now) : now }] : [];

function isUnlocked({ input, ctx }: Call, { id, passwordHash }: Asked["survey"]): boolean {
  return passwordHash === null || isPass(input.pass, { id, passwordHash }, ctx.now);
}

/** A personal link says whose it is; what the form says of it is then no matter. */
const customerOf = ({ call, invitation }: Sent): string =>
  invitation ? (invitation.customer ?? "") : call.input.customer;

function toSent(call: Call, place: Asked, invitation: Invitation | null): Sent {
  const { ctx, input } = call;
  const { submissionId, isOverflow, entries } = input;
  const isSpam = () => looksAutomatic({ ...input, now: ctx.now });
  return {
    ...{ call, place, entries, invitation, now: ctx.now },
    isUnlocked: isUnlocked(call, place.survey),
    submissionId: place.survey.isAnonymous
      ? anonymousId(hashOf(`submission:${submissionId}`))
      : submissionId,
    isFlagged: isOverflow || (ctx.actor.kind === "respondent" && isSpam()),
  };
}

/** Stores what was accepted; by key, also what another group has stored meanwhile. */
async function store(
  tx: Tx,
  here: Here,
  accepted: readonly Accepted[],
): Promise<Map<string, Stored>> {
  // What is set apart as spam makes nobody a customer.
  const named = accepted.filter(({ place, isFlagged }) => !place.survey.isAnonymous && !isFlagged);
  const people = await resolveNamed(
    tx,
    here,
    named.map((one) => ({ name: customerOf(one), now: one.now })),
  );
  const list = accepted.map((one) => ({
    answers: one.answers,
    row: toRow(one, people.get(customerOf(one))),
  }));
  const kept = await storeResponses(tx, here, list);
  const isKept = (_: Sent, index: number) => kept.has(list[index]?.row.id ?? "");
  const missed = accepted.filter((one, index) => !isKept(one, index));
  const stored = new Map<string, Stored>();
  for (const [key, found] of await findStored(tx, here, missed.map(toKey))) {
    stored.set(key, { ...found, isNew: false });
  }
  for (const { row } of list) {
    if (!kept.has(row.id)) continue;
    const { id: responseId, receipt, isFlagged } = row;
    stored.set(keyOf(row), { responseId, receipt, isFlagged, isNew: true });
  }
  return stored;
}

function toRow(
  { place, call, submissionId, isFlagged, now, hidden }: Accepted,
  named: NamedCustomer | undefined,
): typeof responses.$inferSelect {
  const { survey, link } = place;
  const { isAnonymous } = survey;
  const person = isAnonymous ? undefined : named;
  return {
    ...{ workspaceId: call.ctx.workspaceId, surveyId: survey.id, linkId: link.id },
    ...{ mapId: survey.mapId, stageId: link.stageId, touchpointId: link.touchpointId },
    ...{ channelId: link.channelId, personaId: link.personaId ?? person?.personaId ?? null },
    id: isAnonymous ? crypto.randomUUID() : newId(),
    submissionId,
    receipt: newReceipt(crypto.getRandomValues(new Uint8Array(8))),
    customerId: person?.id ?? null,
    locale: survey.languages.includes(call.input.language) ? call.input.language : survey.locale,
    // A hidden value could name a person, so anonymous answers have none.
    hidden: isAnonymous || Object.keys(hidden).length === 0 ? null : hidden,
    isFlagged,
    submittedAt: isAnonymous ? wholeHour(now) : now,
  };
}

function toOutcome({ place }: Sent, decision: Decision, stored: Stored | undefined): Outcome {
  switch (decision.kind) {
    case "refused":
    case "invalid":
      return { ...decision, subjectId: null };
    case "known":
      return { kind: "stored", ...decision.stored, isNew: false, subjectId: null };
    case "repeated":
      return { kind: "stored", ...(stored ?? missing("Response")), isNew: false, subjectId: null };
    case "accepted": {
      const found = stored ?? missing("Response");
      // An entry that names an anonymous response would keep the time that the response must not.
      const isNamed = found.isNew && !found.isFlagged && !place.survey.isAnonymous;
      return { kind: "stored", ...found, subjectId: isNamed ? found.responseId : null };
    }
  }
}

/** Throws when a caller that knows the questions still sent what does not fit. @throws AppError */
export function requireStored(outcome: SubmitOutcome): Extract<SubmitOutcome, { kind: "stored" }> {
  if (outcome.kind === "stored") return outcome;
  if (outcome.kind === "refused") throw new AppError("gone", "This survey takes no answers.");
  throw new AppError("invalid", "The answers do not fit the questions.");
}
