import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { surveyInvitations } from "@/db/schema/surveys";
import { inTransaction } from "@/lib/core/transaction";
import { createPersonalLinks, inviteByMail } from "@/lib/surveys/invitations/commands";
import { mailSurveyInvitation } from "@/lib/surveys/invitations/jobs";
import { listSurveyInvitations } from "@/lib/surveys/invitations/queries";
import { buildSurvey } from "../support/survey-world";

test("A server that sends no mails invites nobody by mail, and says so", async () => {
  const { ctx, surveyId } = await buildSurvey();
  const emails = ["ada@example.com"];
  await expect(inviteByMail(ctx, { surveyId, emails })).rejects.toMatchObject({
    code: "conflict",
    message: "No mail leaves this server, so nobody was invited.",
  });
  expect(await listSurveyInvitations(ctx, { surveyId })).toMatchObject({
    ...{ mail: "none", totals: { made: 0, sent: 0 } },
  });
});

test("A mail that went nowhere is not said to be sent", async () => {
  const { ctx, surveyId } = await buildSurvey();
  const people = [{ customer: "c-1", email: "ada@example.com" }];
  await createPersonalLinks(ctx, { surveyId, people });
  const read = () =>
    inTransaction(ctx, (tx) =>
      tx.select().from(surveyInvitations).where(eq(surveyInvitations.surveyId, surveyId)),
    );
  const [made] = await read();
  await mailSurveyInvitation(ctx, made?.id ?? "");
  expect(await read()).toMatchObject([{ sentAt: null, remindedAt: null }]);
});
