import { and, eq, isNull } from "drizzle-orm";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { surveyLinks, surveys } from "@/db/schema/surveys";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { findDemoVisitor } from "@/lib/access/accounts/demo";
import { sessionCookie } from "@/lib/access/cookie";
import { contextOfMember, findMembership } from "@/lib/access/doors";
import { publicLinkToken } from "@/lib/access/public-links";
import { openSession } from "@/lib/access/sessions";
import { createApiKey } from "@/lib/api-keys/commands";
import type { Context } from "@/lib/core/context";
import { inTransaction } from "@/lib/core/transaction";
import { readQuestions } from "@/lib/surveys/queries";
import type { Question } from "@/lib/surveys/questions/kinds";

export type OpenSurvey = {
  surveyId: string;
  links: { linkId: string; token: string }[];
  questions: Question[];
};
export type Demo = Awaited<ReturnType<typeof findDemo>>;

/** What the benches need to know of the demonstration workspace, with somebody signed in to it. */
export async function findDemo() {
  const visitor = await findDemoVisitor();
  const membership = visitor && (await findMembership(visitor.id, visitor.slug));
  if (!visitor || !membership) throw new Error("There is no demonstration workspace.");
  const ctx = await contextOfMember(visitor.id, membership.workspace.id);
  const cookie = `${sessionCookie().name}=${await openSession(visitor.id, "bench")}`;
  const key = await createApiKey(ctx, { name: "Bench", scopes: ["events.write"] });
  return { ctx, cookie, slug: visitor.slug, key, ...(await readDemo(ctx)) };
}

const readDemo = (ctx: Context) =>
  inTransaction(ctx, async (tx) => {
    const idsOf = async (
      table: typeof journeyMaps | typeof personas | typeof channels | typeof touchpoints,
    ) => {
      const rows = await tx.select({ id: table.id }).from(table).where(isNull(table.archivedAt));
      return rows.map((row) => row.id);
    };
    const open = await tx
      .select({ id: surveys.id })
      .from(surveys)
      .where(and(eq(surveys.status, "published"), eq(surveys.isAnonymous, false)));
    const found: OpenSurvey[] = [];
    for (const { id: surveyId } of open) {
      const links = await tx
        .select({ linkId: surveyLinks.id })
        .from(surveyLinks)
        .where(and(eq(surveyLinks.surveyId, surveyId), isNull(surveyLinks.closedAt)));
      found.push({
        surveyId,
        links: links.map(({ linkId }) => ({ linkId, token: publicLinkToken(linkId) })),
        questions: await readQuestions(tx, ctx, surveyId),
      });
    }
    return {
      maps: await idsOf(journeyMaps),
      personas: await idsOf(personas),
      channels: await idsOf(channels),
      touchpoints: await idsOf(touchpoints),
      surveys: found,
    };
  });
