import type { z } from "zod";
import { db } from "@/db/client";
import type { Role } from "@/db/enums";
import { members, users, workspaces } from "@/db/schema/directory";
import { journeyMaps, stages } from "@/db/schema/maps";
import { contextOfMember, respondentDoor } from "@/lib/access/doors";
import { publicLinkToken } from "@/lib/access/public-links";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, openOpLog } from "@/lib/core/transaction";
import { createSurvey, publishSurvey, updateSurvey } from "@/lib/surveys/commands";
import { getSurvey } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { type SubmitOutcome, submitResponse } from "@/lib/surveys/responses/commands";
import type { SurveyTemplate, surveyDetails } from "@/lib/surveys/schema";

/** A member of this role in a workspace of their own, or in the one given. */
export async function buildSurveyMember(role: Role, workspaceId?: string): Promise<Context> {
  const now = new Date();
  const userId = newId();
  const home = workspaceId ?? newId();
  await db()
    .insert(users)
    .values({ id: userId, email: `${userId}@example.com`, name: "Robin Reyes", createdAt: now });
  if (!workspaceId) {
    await db()
      .insert(workspaces)
      .values({ id: home, slug: `w-${home}`, name: "Northwind Shop", createdAt: now });
  }
  await db().insert(members).values({ workspaceId: home, userId, role, joinedAt: now });
  return contextOfMember(userId, home);
}

/** A map with two stages. */
export async function buildSurveyMap(ctx: Context) {
  const mapId = newId();
  const [first, second] = [newId(), newId()];
  await inTransaction(ctx, async (tx) => {
    const times = { createdAt: ctx.now, updatedAt: ctx.now };
    const here = { workspaceId: ctx.workspaceId };
    await tx
      .insert(journeyMaps)
      .values({ ...here, id: mapId, title: "Buying shoes", framework: "blank", ...times });
    await openOpLog(tx, 1);
    await tx.insert(stages).values([
      { ...here, id: first, mapId, title: "Purchase", kind: "purchase", color: 1, orderKey: "V" },
      { ...here, id: second, mapId, title: "Delivery", kind: "custom", color: 2, orderKey: "W" },
    ]);
  });
  return { mapId, stageId: first, otherStageId: second };
}

type Wishes = {
  ctx?: Context;
  template?: SurveyTemplate;
  questions?: Question[];
  isPublished?: boolean;
  isAnonymous?: boolean;
  quota?: number | null;
  opensAt?: Date | null;
  closesAt?: Date | null;
  settings?: Partial<
    Pick<
      z.input<typeof surveyDetails>,
      "layout" | "theme" | "redirectUrl" | "password" | "hiddenFields" | "languages" | "locale"
    >
  >;
  words?: { title?: string; intro?: string; thankYou?: string; closedMessage?: string };
};

/** A published CSAT survey with its link, unless wished otherwise. */
export async function buildSurvey(wishes: Wishes = {}) {
  const ctx = wishes.ctx ?? (await buildSurveyMember("editor"));
  const map = await buildSurveyMap(ctx);
  const { mapId, stageId } = map;
  const template = wishes.template ?? "csat";
  const made = await createSurvey(ctx, { mapId, stageId, template, title: "How was it?" });
  const { surveyId, linkId } = made;
  if (wishes.questions) {
    const { version } = await getSurvey(ctx, { surveyId });
    await saveQuestions(ctx, { surveyId, version, questions: wishes.questions });
  }
  const survey = await getSurvey(ctx, { surveyId });
  await updateSurvey(ctx, {
    ...{ surveyId, version: survey.version, title: survey.title },
    ...{ intro: "", thankYou: "", closedMessage: "Too late, sorry.", locale: "en" },
    ...wishes.words,
    ...wishes.settings,
    isAnonymous: wishes.isAnonymous ?? false,
    opensAt: wishes.opensAt ?? null,
    closesAt: wishes.closesAt ?? null,
    quota: wishes.quota ?? null,
  });
  if (wishes.isPublished !== false) await publishSurvey(ctx, { surveyId });
  return {
    ctx,
    ...map,
    surveyId,
    linkId,
    token: publicLinkToken(linkId),
    questions: survey.questions,
  };
}

/** Whoever opened the link, a minute from now: long enough to have read the page. */
export async function buildRespondent(token: string): Promise<Context> {
  const door = await respondentDoor(token, "survey", { now: new Date(Date.now() + 60_000) });
  if (!door) throw new Error("The link leads nowhere");
  return door.ctx;
}

type Answered = Pick<Awaited<ReturnType<typeof buildSurvey>>, "token" | "linkId" | "questions">;

/** Answers a survey so many times, a second apart, each with the values of its questions in order. */
export async function answerSurvey(
  { token, linkId, questions }: Answered,
  all: readonly (readonly string[])[],
  customer = "",
) {
  const first = await buildRespondent(token);
  const outcomes: SubmitOutcome[] = [];
  for (const [place, values] of all.entries()) {
    const ctx = { ...first, now: new Date(first.now.getTime() + 1000 * place) };
    const entries = formOf(questions, values);
    const sent = { linkId, submissionId: newId(), customer, entries };
    outcomes.push(await submitResponse(ctx, sent));
  }
  return outcomes;
}

/** A form with these values for the survey's questions, in order; undefined skips one. */
export function formOf(
  questions: readonly Question[],
  values: readonly (string | undefined)[],
): [string, string][] {
  return questions.flatMap((question, index) => {
    const value = values[index];
    return value === undefined ? [] : [[fieldName(question), value]];
  });
}
