import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import {
  surveyInvitations,
  surveyLinks,
  surveyLogos,
  surveys,
  surveyTranslations,
} from "@/db/schema/surveys";
import { readWorkspace } from "@/lib/access/members";
import { isPass, readTicket } from "@/lib/access/tickets";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { toSurveyForm } from "../form";
import { type ClosedReason, closedReason } from "../gates";
import { chooseLanguage, translated } from "../languages/words";
import { readQuestions } from "../queries";

const visit = z.strictObject({
  linkId: id,
  ticket: z.string().max(200).default(""),
  pass: z.string().max(200).default(""),
  /** The language asked for, and what the browser says it reads. */
  language: z.string().max(35).nullable().default(null),
  accepted: z.string().max(1000).default(""),
});

/**
 * What the public page of a link shows. Reads only; the gates are checked again, and for good, when
 * the answers come in. @throws AppError not_found, also for a personal link without its ticket
 */
export const getSurveyForm = query({
  name: "response.form",
  input: visit,
  can: "response.submit",
  async run({ tx, ctx, input }) {
    const { survey, link } = await readLink(tx, ctx, input.linkId);
    const invitation = link.isPersonal
      ? await readInvitation(tx, ctx, link.id, input.ticket)
      : null;
    // Sent together: none waits for another's way back.
    const [{ name: workspaceName }, questions, logo] = await Promise.all([
      readWorkspace(tx, ctx),
      readQuestions(tx, ctx, survey.id),
      readLogo(tx, ctx, survey.id),
    ]);
    const locales = [survey.locale, ...survey.languages];
    const locale = chooseLanguage(locales, input.language, input.accepted);
    const texts = locale === survey.locale ? {} : await readTexts(tx, ctx, survey.id, locale);
    const form = toSurveyForm(translated({ ...survey, questions }, texts), { workspaceName, logo });
    const own = closedReason({ ...survey, linkClosedAt: link.closedAt }, null, ctx.now);
    const { passwordHash } = survey;
    const isLocked = passwordHash && !isPass(input.pass, { id: survey.id, passwordHash }, ctx.now);
    const reason: ClosedReason | null =
      own ?? (invitation?.usedAt ? "used" : null) ?? (isLocked ? "locked" : null);
    return { form: { ...form, locale }, customer: invitation?.customer ?? null, reason };
  },
});

/**
 * What a password is compared with, outside of any transaction: that takes long, and whoever tries
 * one after another must not keep connections from those who answer. @throws AppError not_found
 */
export const getSurveyLock = query({
  name: "response.lock",
  input: z.strictObject({ linkId: id }),
  can: "response.submit",
  async run({ tx, ctx, input }) {
    const { survey } = await readLink(tx, ctx, input.linkId);
    return { id: survey.id, passwordHash: survey.passwordHash };
  },
});

async function readLink(tx: Tx, ctx: Context, linkId: string) {
  const [row] = await tx
    .select({ survey: surveys, link: surveyLinks })
    .from(surveyLinks)
    .innerJoin(surveys, referenced(surveys, surveyLinks, surveyLinks.surveyId))
    .where(inWorkspace(ctx, surveyLinks, linkId));
  return row ?? missing("Survey");
}

async function readInvitation(tx: Tx, ctx: Context, linkId: string, ticket: string) {
  const invitationId = readTicket(ticket);
  if (!invitationId) missing("Survey");
  const [row] = await tx
    .select()
    .from(surveyInvitations)
    .where(
      and(inWorkspace(ctx, surveyInvitations, invitationId), eq(surveyInvitations.linkId, linkId)),
    );
  return row ?? missing("Survey");
}

async function readTexts(tx: Tx, ctx: Context, surveyId: string, locale: string) {
  const [row] = await tx
    .select({ texts: surveyTranslations.texts })
    .from(surveyTranslations)
    .where(
      and(
        inWorkspace(ctx, surveyTranslations),
        eq(surveyTranslations.surveyId, surveyId),
        eq(surveyTranslations.locale, locale),
      ),
    );
  return row?.texts ?? {};
}

/** The survey's logo as a data address; null when it has none. */
async function readLogo(tx: Tx, ctx: Context, surveyId: string): Promise<string | null> {
  const [row] = await tx
    .select({ image: surveyLogos.image })
    .from(surveyLogos)
    .where(inWorkspace(ctx, surveyLogos, surveyId));
  return row?.image ?? null;
}
