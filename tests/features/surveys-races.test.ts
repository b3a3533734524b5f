import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { feedbackItems } from "@/db/schema/feedback";
import { surveyInvitations } from "@/db/schema/surveys";
import { inTransaction } from "@/lib/core/transaction";
import { createSingleLinks } from "@/lib/surveys/invitations/commands";
import { type Field, storedOf, surveySite } from "../support/survey-site";
import { buildSurvey, formOf } from "../support/survey-world";

const { get, post, postAndLeave } = surveySite();
type Survey = Awaited<ReturnType<typeof buildSurvey>>;

const submissionId = () => v7({ msecs: Date.now() - 60_000 });
const form = ({ questions }: Survey, id: string): Field[] => [
  ["submission_id", id],
  ...formOf(questions, ["5", "Quick"]),
];
const many = <T>(count: number, work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));
/** Different people, as far as the address tells. */
const from = (index: number) => ({ "x-forwarded-for": `10.1.${index >> 8}.${index & 255}` });

async function singleUse(survey: Survey) {
  const { paths } = await createSingleLinks(survey.ctx, { surveyId: survey.surveyId, count: 1 });
  const [invitation] = await inTransaction(survey.ctx, (tx) =>
    tx.select().from(surveyInvitations).where(eq(surveyInvitations.surveyId, survey.surveyId)),
  );
  const readUse = async () => {
    const [row] = await inTransaction(survey.ctx, (tx) =>
      tx
        .select()
        .from(surveyInvitations)
        .where(eq(surveyInvitations.id, invitation?.id ?? "")),
    );
    return row?.usedAt ?? null;
  };
  return { path: paths[0] ?? "", readUse };
}

test("The same submission sent 200 times at once is one response, one inbox item and one receipt", async () => {
  const survey = await buildSurvey();
  const id = submissionId();
  const answers = await many(200, (index) =>
    post(`/s/${survey.token}`, form(survey, id), from(index)),
  );
  expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([303]));
  expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
  expect(await storedOf(survey)).toHaveLength(1);
  const items = await inTransaction(survey.ctx, (tx) => tx.select().from(feedbackItems));
  expect(items).toHaveLength(1);
}, 60_000);

test("Of 200 people who answer at once a quota of 100 takes exactly 100", async () => {
  const survey = await buildSurvey({ quota: 100 });
  const answers = await many(200, (index) =>
    post(`/s/${survey.token}`, form(survey, submissionId()), from(index)),
  );
  const count = (status: number) => answers.filter((answer) => answer.status === status).length;
  expect([count(303), count(410)]).toEqual([100, 100]);
  expect(await storedOf(survey)).toHaveLength(100);
}, 60_000);

test("A single-use link opened a hundred times is unspent, and fifty who race for it get one answer in", async () => {
  const survey = await buildSurvey();
  const { path, readUse } = await singleUse(survey);
  for (let round = 0; round < 100; round += 1) expect((await get(path)).status).toBe(200);
  expect(await readUse()).toBeNull();
  const answers = await many(50, (index) => post(path, form(survey, submissionId()), from(index)));
  const statuses = answers.map((answer) => answer.status).sort();
  expect(statuses).toEqual([303, ...Array.from({ length: 49 }, () => 410)]);
  expect(await storedOf(survey)).toHaveLength(1);
  expect(await readUse()).not.toBeNull();
  expect(await (await get(path)).text()).toContain("This link has been used");
}, 60_000);

test("Whoever lost the connection before the reply and sends again has answered once", async () => {
  const survey = await buildSurvey();
  const { path, readUse } = await singleUse(survey);
  for (const address of [`/s/${survey.token}`, path]) {
    const sent = form(survey, submissionId());
    await postAndLeave(address, sent);
    const again = await post(address, sent);
    expect(again.status).toBe(303);
    const receipt = again.headers.get("location");
    expect((await post(address, sent)).headers.get("location")).toBe(receipt);
  }
  expect(await storedOf(survey)).toHaveLength(2);
  expect(await readUse()).not.toBeNull();
});
