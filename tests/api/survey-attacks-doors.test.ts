import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { customers } from "@/db/schema/customers";
import { mailSuppressions, surveyInvitations } from "@/db/schema/surveys";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { updateSurvey } from "@/lib/surveys/commands";
import {
  createPersonalLinks,
  createSingleLinks,
  inviteByMail,
} from "@/lib/surveys/invitations/commands";
import { getSurvey } from "@/lib/surveys/queries";
import { fieldName } from "@/lib/surveys/questions/fields";
import { sendsMails } from "../support/smtp-sink";
import { hiddenIn, sentForm, storedOf, surveySite } from "../support/survey-site";
import { buildSurvey } from "../support/survey-world";

sendsMails();
const { get, post, pageOf } = surveySite();

describe("Finding a survey", () => {
  test("Counting ids up or guessing them leads nowhere, and every miss reads the same", async () => {
    const survey = await buildSurvey();
    const ids = [survey.surveyId, survey.linkId, newId(), "1", "2", "A".repeat(43)];
    const pages = await Promise.all(ids.map((id) => pageOf(`/s/${id}`)));
    expect(new Set(pages).size).toBe(1);
    const posted = await Promise.all(
      ids.map((id) => post(`/s/${id}`, sentForm(survey.questions, ["5"]))),
    );
    expect(new Set(posted.map((answer) => answer.status))).toEqual(new Set([404]));
    expect(survey.token).toMatch(/^[\w-]{43}$/);
  });

  test("A personal link without its ticket reads like a link that never was", async () => {
    const survey = await buildSurvey();
    const { paths } = await createSingleLinks(survey.ctx, { surveyId: survey.surveyId, count: 1 });
    const [path = "", query = ""] = paths[0]?.split("?") ?? [];
    const nothing = await pageOf(`/s/${"A".repeat(43)}`);
    const forged = `${query.slice(0, -4)}AAAA`;
    for (const address of [path, `${path}?t=`, `${path}?t=${newId()}`, `${path}?${forged}`]) {
      const answer = await get(address);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(nothing);
    }
    const sent = await post(path, sentForm(survey.questions, ["5"]));
    expect(sent.status).toBe(404);
    expect(await storedOf(survey)).toHaveLength(0);
  });
});

describe("A survey with a password", () => {
  const locked = () =>
    buildSurvey({ settings: { password: "open sesame" }, words: { intro: "Secret intro" } });
  const passOf = async (token: string, password = "open sesame", from = "10.0.0.1") =>
    hiddenIn(
      await (
        await post(`/s/${token}`, [["password", password]], { "x-forwarded-for": from })
      ).text(),
      "pass",
    );

  test("says nothing of its password, its hash or its questions on the page", async () => {
    const survey = await locked();
    const page = await pageOf(`/s/${survey.token}`);
    expect(page).not.toMatch(/sesame|argon2/i);
    expect(page).not.toContain("Secret intro");
    for (const { title, id } of survey.questions) {
      expect(page).not.toContain(title);
      expect(page).not.toContain(fieldName({ id }));
    }
    expect(JSON.stringify(await getSurvey(survey.ctx, { surveyId: survey.surveyId }))).not.toMatch(
      /argon2|passwordHash/,
    );
  });

  test("takes no answer that skips the page that asks for it", async () => {
    const survey = await locked();
    const path = `/s/${survey.token}`;
    const skipped = await post(path, sentForm(survey.questions, ["5"]));
    expect(skipped.status).toBe(410);
    expect(await storedOf(survey)).toHaveLength(0);
    const pass = await passOf(survey.token);
    const sent = await post(path, [...sentForm(survey.questions, ["5"]), ["pass", pass]]);
    expect(sent.status).toBe(303);
    expect(await storedOf(survey)).toHaveLength(1);
  });

  test("refuses whoever tries one password after another, and others may still come in", async () => {
    const survey = await locked();
    const from = { "x-forwarded-for": "203.0.113.9" };
    const attempt = (password: string) =>
      post(`/s/${survey.token}`, [["password", password]], from);
    for (let guess = 0; guess < 10; guess += 1)
      expect((await attempt(`guess ${guess}`)).status).toBe(422);
    const late = await attempt("open sesame");
    expect(late.status).toBe(429);
    expect(Number(late.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await passOf(survey.token)).not.toBe("");
  });

  test("takes no pass of another survey, none made up, and none from before the password changed", async () => {
    const [one, other] = [await locked(), await locked()];
    const pass = await passOf(one.token);
    const later = `${Date.now() + 9e9}`;
    const forged = [
      "x",
      `${later}.AAAA`,
      `${later}.${pass.split(".")[1]}`,
      "..",
      await passOf(other.token),
    ];
    for (const wrong of forged) {
      const sent = await post(`/s/${one.token}`, [
        ...sentForm(one.questions, ["5"]),
        ["pass", wrong],
      ]);
      expect(sent.status).toBe(410);
    }
    const { ctx, surveyId } = one;
    const now = await getSurvey(ctx, { surveyId });
    const { title, intro, thankYou, closedMessage, isAnonymous, version } = now;
    await updateSurvey(ctx, {
      ...{ surveyId, version, title, intro, thankYou, closedMessage, isAnonymous },
      ...{ locale: "en", opensAt: null, closesAt: null, quota: null, password: "another one" },
    });
    const old = await post(`/s/${one.token}`, [...sentForm(one.questions, ["5"]), ["pass", pass]]);
    expect(old.status).toBe(410);
    expect(await storedOf(one)).toHaveLength(0);
  });
});

describe("Links for one answer", () => {
  test("A ticket of one survey opens no other", async () => {
    const survey = await buildSurvey();
    const other = await buildSurvey({ ctx: survey.ctx });
    const [mine, theirs] = await Promise.all([
      createSingleLinks(survey.ctx, { surveyId: survey.surveyId, count: 1 }),
      createSingleLinks(survey.ctx, { surveyId: other.surveyId, count: 1 }),
    ]);
    const path = mine.paths[0]?.split("?")[0] ?? "";
    const ticket = theirs.paths[0]?.split("?")[1] ?? "";
    expect((await get(`${path}?${ticket}`)).status).toBe(404);
    const sent = await post(`${path}?${ticket}`, sentForm(survey.questions, ["5"]));
    expect(sent.status).toBe(404);
    expect(await storedOf(survey)).toHaveLength(0);
  });

  test("Nobody answers as somebody else through a personal link", async () => {
    const survey = await buildSurvey();
    const people = [{ customer: "C-1" }, { customer: "C-2" }];
    const made = await createPersonalLinks(survey.ctx, { surveyId: survey.surveyId, people });
    const path = made.people[0]?.path ?? "";
    await post(`${path}&customer=C-2`, [...sentForm(survey.questions, ["5"]), ["customer", "C-2"]]);
    const [stored] = await storedOf(survey);
    const named = await inTransaction(survey.ctx, (tx) => tx.select().from(customers));
    expect(named.find(({ id }) => id === stored?.customerId)?.externalId).toBe("C-1");
  });

  test("A scanner of mail that opens every link a hundred times answers nothing and stops nothing", async () => {
    const survey = await buildSurvey();
    await inviteByMail(survey.ctx, { surveyId: survey.surveyId, emails: ["ada@example.com"] });
    const { ctx, surveyId } = survey;
    const made = await createPersonalLinks(ctx, { surveyId, people: [{ customer: "C-1" }] });
    const path = made.people[0]?.path ?? "";
    const [page = "", query = ""] = path.split("?");
    const [first] = survey.questions;
    const links = [path, `${path}&${first ? fieldName(first) : ""}=5`, `${page}/thanks?${query}`];
    for (let round = 0; round < 100; round += 1) {
      const opened = await Promise.all(
        [...links, `${page}/unsubscribe?${query}`].map((one) => get(one)),
      );
      expect(opened.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
    }
    expect(await storedOf(survey)).toHaveLength(0);
    const [used, suppressed] = await inTransaction(ctx, (tx) =>
      Promise.all([
        tx.select().from(surveyInvitations).where(eq(surveyInvitations.surveyId, surveyId)),
        tx.select().from(mailSuppressions),
      ]),
    );
    expect(used.every(({ usedAt }) => usedAt === null)).toBe(true);
    expect(suppressed).toEqual([]);
  });
});
