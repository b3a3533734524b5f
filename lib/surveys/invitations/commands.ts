import { and, asc, count, eq, gt, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mailSuppressions, surveyInvitations, surveyLinks } from "@/db/schema/surveys";
import { publicLinkToken } from "@/lib/access/public-links";
import { limits, tooMany } from "@/lib/access/rate-limit";
import { ticketOf } from "@/lib/access/tickets";
import type { Context } from "@/lib/core/context";
import { dayMs } from "@/lib/core/days";
import { AppError } from "@/lib/core/errors";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { inWorkspace } from "@/lib/core/transaction";
import { lockSurvey } from "../commands";
import { openLink } from "../links/commands";
import type { Person } from "./people";
import { customerMailWay } from "./queries";
import { mailInvitations, personalLinks, singleLinks } from "./schema";

/** Addresses that each take one answer, from whoever has them. @throws AppError not_found */
export const createSingleLinks = command({
  name: "surveyInvitation.createSingle",
  input: singleLinks,
  can: "survey.edit",
  async run({ tx, ctx, input: { surveyId, count: wanted } }) {
    const nobody = Array.from({ length: wanted }, () => ({ customer: null, email: null }));
    const made = await invite(tx, ctx, surveyId, nobody);
    return { paths: made.map(({ path }) => path) };
  },
  subject: (_, input) => input.surveyId,
});

/** An address for each of these people, which takes one answer and says whose. */
export const createPersonalLinks = command({
  name: "surveyInvitation.createPersonal",
  input: personalLinks,
  can: "survey.edit",
  async run({ tx, ctx, input: { surveyId, people } }) {
    const made = await invite(tx, ctx, surveyId, people);
    return {
      people: people.map((person, index) => ({ ...person, path: made[index]?.path ?? "" })),
    };
  },
  subject: (_, input) => input.surveyId,
});

/**
 * Writes to these addresses, once each: whoever was invited to this survey before, or wants no more
 * mails, is left out and counted. @throws AppError not_found, conflict, rate_limited
 */
export const inviteByMail = command({
  name: "surveyInvitation.mail",
  input: mailInvitations,
  can: "survey.edit",
  async run({ tx, ctx, input }) {
    const { surveyId, remindAfterDays } = input;
    const survey = await lockSurvey(tx, ctx, surveyId);
    if (survey.status !== "published") {
      throw new AppError("conflict", "Publish the survey before you invite people to it.");
    }
    if ((await customerMailWay(tx, ctx)) === "none") {
      throw new AppError("conflict", "No mail leaves this server, so nobody was invited.");
    }
    await limitMails(tx, ctx, input.emails.length);
    const wanted = new Map(input.emails.map((email) => [email.toLowerCase(), email]));
    const suppressed = await findSuppressed(tx, ctx, [...wanted.keys()]);
    const known = await findInvited(tx, ctx, surveyId);
    const fresh = [...wanted].filter(([key]) => !suppressed.has(key) && !known.has(key));
    const people = fresh.map(([, email]) => ({
      customer: survey.isAnonymous ? null : email,
      email,
    }));
    const made = await invite(tx, ctx, surveyId, people);
    const { workspaceId } = ctx;
    const runAt = new Date(ctx.now.getTime() + remindAfterDays * dayMs);
    // Sent together: none waits for another's way back.
    await Promise.all(
      made.flatMap(({ id: subjectId }) => [
        enqueue(tx, { workspaceId, job: "survey.invite", subjectId }),
        remindAfterDays > 0 && enqueue(tx, { workspaceId, job: "survey.remind", subjectId, runAt }),
      ]),
    );
    const skipped = [...wanted.keys()].filter((key) => suppressed.has(key)).length;
    return {
      invited: made.length,
      suppressed: skipped,
      repeated: wanted.size - made.length - skipped,
    };
  },
  subject: (_, input) => input.surveyId,
});

type Invited = Pick<Person, "email"> & { customer: string | null };

async function invite(tx: Tx, ctx: Context, surveyId: string, people: readonly Invited[]) {
  const linkId = await personalLink(tx, ctx, surveyId);
  const made = people.map(({ customer, email }) => {
    // Random through and through: an id that told the time would tell one link from the next.
    const id = crypto.randomUUID();
    const path = `/s/${publicLinkToken(linkId)}?t=${ticketOf(id)}`;
    return { id, customer, email, path };
  });
  const chunk = 1000;
  for (let from = 0; from < made.length; from += chunk) {
    await tx.insert(surveyInvitations).values(
      made.slice(from, from + chunk).map(({ id, customer, email }) => ({
        ...{ workspaceId: ctx.workspaceId, id, surveyId, linkId, customer, email },
        createdAt: ctx.now,
      })),
    );
  }
  return made;
}

/** The link through which all invitations of a survey lead; made with the first of them. */
async function personalLink(tx: Tx, ctx: Context, surveyId: string): Promise<string> {
  const survey = await lockSurvey(tx, ctx, surveyId);
  const [known] = await tx
    .select({ id: surveyLinks.id })
    .from(surveyLinks)
    .where(
      and(
        inWorkspace(ctx, surveyLinks),
        eq(surveyLinks.surveyId, surveyId),
        eq(surveyLinks.isPersonal, true),
      ),
    )
    .orderBy(asc(surveyLinks.createdAt))
    .limit(1);
  if (known) return known.id;
  const { stageId, touchpointId } = survey;
  const about = { stageId, touchpointId, channelId: null, personaId: null };
  const link = { surveyId, name: "Invitations", isPersonal: true, ...about };
  return (await openLink(tx, ctx, link)).linkId;
}

/** @throws AppError rate_limited: so many mails an hour are what a workspace may send */
async function limitMails(tx: Tx, ctx: Context, wanted: number): Promise<void> {
  const { max, windowSeconds } = limits.surveyMailsPerWorkspace;
  const since = new Date(ctx.now.getTime() - windowSeconds * 1000);
  const { email, customer, createdAt } = surveyInvitations;
  // Whoever is invited by mail goes by their address, or by nothing; links for customers do not count.
  const isMailed = and(isNotNull(email), or(isNull(customer), eq(customer, email)));
  const [row] = await tx
    .select({ sent: count() })
    .from(surveyInvitations)
    .where(and(inWorkspace(ctx, surveyInvitations), isMailed, gt(createdAt, since)));
  if ((row?.sent ?? 0) + wanted > max) throw tooMany(windowSeconds);
}

async function findSuppressed(tx: Tx, ctx: Context, emails: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ email: mailSuppressions.email })
    .from(mailSuppressions)
    .where(and(inWorkspace(ctx, mailSuppressions), inArray(mailSuppressions.email, emails)));
  return new Set(rows.map(({ email }) => email));
}

async function findInvited(tx: Tx, ctx: Context, surveyId: string): Promise<Set<string>> {
  const rows = await tx
    .select({ email: surveyInvitations.email })
    .from(surveyInvitations)
    .where(
      and(
        inWorkspace(ctx, surveyInvitations),
        eq(surveyInvitations.surveyId, surveyId),
        isNotNull(surveyInvitations.email),
      ),
    );
  return new Set(rows.map(({ email }) => (email ?? "").toLowerCase()));
}
