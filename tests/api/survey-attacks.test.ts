import { and, eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { customers } from "@/db/schema/customers";
import { answers as answersTable, mailSuppressions, surveyInvitations } from "@/db/schema/surveys";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { closeSurvey, updateSurvey } from "@/lib/surveys/commands";
import {
  createPersonalLinks,
  createSingleLinks,
  inviteByMail,
} from "@/lib/surveys/invitations/commands";
import { getSurvey } from "@/lib/surveys/queries";
import { fieldName } from "@/lib/surveys/questions/fields";
import { type Question, questionSchema } from "@/lib/surveys/questions/kinds";
import { sendsMails } from "../support/smtp-sink";
import { type Field, hiddenIn, storedOf, surveySite } from "../support/survey-site";
import { buildSurvey, formOf } from "../support/survey-world";

sendsMails();
const { get, post } = surveySite();

/** Long enough ago that a person can have read the page. */
const submissionId = () => v7({ msecs: Date.now() - 60_000 });
const form = (questions: readonly Question[], values: (string | undefined)[]): Field[] => [
  ["submission_id", submissionId()],
  ...formOf(questions, values),
];
const pageOf = async (path: string) => (await get(path)).text();
const question = (values: object): Question =>
  questionSchema.parse({ id: newId(), title: "Asked", ...values });

describe("Finding a survey", () => {
  test("Counting ids up or guessing them leads nowhere, and every miss reads the same", async () => {
    const survey = await buildSurvey();
    const ids = [survey.surveyId, survey.linkId, newId(), "1", "2", "A".repeat(43)];
    const pages = await Promise.all(ids.map((id) => pageOf(`/s/${id}`)));
    expect(new Set(pages).size).toBe(1);
    const posted = await Promise.all(
      ids.map((id) => post(`/s/${id}`, form(survey.questions, ["5"]))),
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
    const sent = await post(path, form(survey.questions, ["5"]));
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
    const skipped = await post(path, form(survey.questions, ["5"]));
    expect(skipped.status).toBe(410);
    expect(await storedOf(survey)).toHaveLength(0);
    const pass = await passOf(survey.token);
    const sent = await post(path, [...form(survey.questions, ["5"]), ["pass", pass]]);
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
      const sent = await post(`/s/${one.token}`, [...form(one.questions, ["5"]), ["pass", wrong]]);
      expect(sent.status).toBe(410);
    }
    const { ctx, surveyId } = one;
    const now = await getSurvey(ctx, { surveyId });
    const { title, intro, thankYou, closedMessage, isAnonymous, version } = now;
    await updateSurvey(ctx, {
      ...{ surveyId, version, title, intro, thankYou, closedMessage, isAnonymous },
      ...{ locale: "en", opensAt: null, closesAt: null, quota: null, password: "another one" },
    });
    const old = await post(`/s/${one.token}`, [...form(one.questions, ["5"]), ["pass", pass]]);
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
    const sent = await post(`${path}?${ticket}`, form(survey.questions, ["5"]));
    expect(sent.status).toBe(404);
    expect(await storedOf(survey)).toHaveLength(0);
  });

  test("Nobody answers as somebody else through a personal link", async () => {
    const survey = await buildSurvey();
    const people = [{ customer: "C-1" }, { customer: "C-2" }];
    const made = await createPersonalLinks(survey.ctx, { surveyId: survey.surveyId, people });
    const path = made.people[0]?.path ?? "";
    await post(`${path}&customer=C-2`, [...form(survey.questions, ["5"]), ["customer", "C-2"]]);
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

describe("What stays inside", () => {
  test("Rules about hidden values, and what they keep back, are not on the page", async () => {
    const open = question({ kind: "csat", title: "For everybody" });
    const only = (title: string, value: string) =>
      question({
        ...{ kind: "text", title },
        logic: { showIf: [{ about: "hidden:plan", test: "is", value }] },
      });
    const survey = await buildSurvey({
      questions: [
        open,
        only("Why do you pay so much?", "platinum-4711"),
        only("Upgrade?", "basic-4712"),
      ],
      settings: { hiddenFields: ["plan"], redirectUrl: "https://internal.example/next" },
    });
    const page = await pageOf(`/s/${survey.token}`);
    expect(page).toContain("For everybody");
    expect(page).not.toMatch(/4711|4712|Why do you pay|Upgrade|internal\.example/);
    const mine = await pageOf(`/s/${survey.token}?plan=basic-4712`);
    expect(mine).toContain("Upgrade?");
    expect(mine).not.toMatch(/4711|Why do you pay/);
  });

  test("An answer off the way that was led is not stored, even when it is sent", async () => {
    const first = question({ kind: "nps", title: "Recommend?", isRequired: true });
    const secret = question({
      ...{ kind: "text", title: "Why not?" },
      logic: { showIf: [{ about: first.id, test: "atMost", value: "6" }] },
    });
    const survey = await buildSurvey({ questions: [first, secret] });
    await post(`/s/${survey.token}`, form([first, secret], ["9", "smuggled"]));
    const [stored] = await storedOf(survey);
    const answers = await inTransaction(survey.ctx, (tx) => tx.select().from(answersTable));
    expect(answers.filter((one) => one.responseId === stored?.id).map((one) => one.kind)).toEqual([
      "nps",
    ]);
  });

  test("Drafts, closed, early, late and archived surveys take no answer", async () => {
    const past = new Date(Date.now() - 3_600_000);
    const future = new Date(Date.now() + 3_600_000);
    const surveys = [
      await buildSurvey({ isPublished: false }),
      await buildSurvey({ opensAt: future }),
      await buildSurvey({ closesAt: past }),
    ];
    const closed = await buildSurvey();
    await closeSurvey(closed.ctx, { surveyId: closed.surveyId });
    for (const survey of [...surveys, closed]) {
      const sent = await post(`/s/${survey.token}`, form(survey.questions, ["5"]));
      expect(sent.status).toBe(410);
      expect(await storedOf(survey)).toHaveLength(0);
    }
  });

  test("An anonymous answer keeps nothing by which it could be joined to a person", async () => {
    const survey = await buildSurvey({ isAnonymous: true, settings: { hiddenFields: ["order"] } });
    const { ctx, surveyId } = survey;
    const people = [{ customer: "C-77", email: "ada@example.com" }];
    const made = await createPersonalLinks(ctx, { surveyId, people });
    const path = made.people[0]?.path ?? "";
    const id = submissionId();
    const fields: Field[] = [
      ...form(survey.questions, ["5"]).slice(1),
      ["h_order", "O-99"],
      ["customer", "C-77"],
    ];
    const sent = await post(path, [["submission_id", id], ...fields], {
      "x-forwarded-for": "198.51.100.7",
    });
    expect(sent.status).toBe(303);
    const [stored] = await storedOf(survey);
    expect(stored).toMatchObject({ customerId: null, hidden: null });
    expect(stored?.submissionId).not.toBe(id);
    expect((stored?.submittedAt.getTime() ?? 1) % 3_600_000).toBe(0);
    expect(JSON.stringify(stored)).not.toMatch(/C-77|ada@|O-99|198\.51/);
    const [invitation] = await inTransaction(ctx, (tx) =>
      tx.select().from(surveyInvitations).where(eq(surveyInvitations.surveyId, surveyId)),
    );
    expect((invitation?.usedAt?.getTime() ?? 1) % 3_600_000).toBe(0);
    expect(JSON.stringify(invitation)).not.toContain(stored?.id ?? "none");
    const entries = await inTransaction(ctx, (tx) =>
      tx
        .select()
        .from(auditEntries)
        .where(
          and(
            eq(auditEntries.operation, "response.submit"),
            eq(auditEntries.subjectId, stored?.id ?? ""),
          ),
        ),
    );
    expect(entries).toEqual([]);
  });
});

describe("Other sites", () => {
  test("No page of a survey can be put into a frame of another site", async () => {
    const survey = await buildSurvey({ settings: { password: "x y z" } });
    const open = await buildSurvey();
    const pages = await Promise.all([
      get(`/s/${survey.token}`),
      get(`/s/${open.token}`),
      get(`/s/${open.token}/thanks`),
      post(`/s/${open.token}`, form(open.questions, ["9"])),
      get("/s/none"),
    ]);
    for (const page of pages) {
      expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });

  test("No other site can answer, open or unsubscribe for somebody", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    const { paths } = await createSingleLinks(ctx, { surveyId, count: 1 });
    const [page = "", query = ""] = paths[0]?.split("?") ?? [];
    const origins = ["https://evil.example", "null", "http://127.0.0.1:1"];
    for (const origin of origins) {
      for (const path of [
        `/s/${survey.token}`,
        `${page}?${query}`,
        `${page}/unsubscribe?${query}`,
      ]) {
        expect((await post(path, form(survey.questions, ["5"]), { origin })).status).toBe(403);
      }
    }
    const site = { "sec-fetch-site": "cross-site" };
    expect((await post(`/s/${survey.token}`, form(survey.questions, ["5"]), site)).status).toBe(
      403,
    );
    expect(await storedOf(survey)).toHaveLength(0);
  });
});
