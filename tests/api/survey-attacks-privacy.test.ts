import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { auditEntries } from "@/db/schema/audit";
import { answers as answersTable, surveyInvitations } from "@/db/schema/surveys";
import { inTransaction } from "@/lib/core/transaction";
import { closeSurvey } from "@/lib/surveys/commands";
import { createPersonalLinks, createSingleLinks } from "@/lib/surveys/invitations/commands";
import { sendsMails } from "../support/smtp-sink";
import {
  askedOf,
  type Field,
  sentForm,
  storedOf,
  submissionId,
  surveySite,
} from "../support/survey-site";
import { buildSurvey } from "../support/survey-world";

sendsMails();
const { get, post, pageOf } = surveySite();

describe("What stays inside", () => {
  test("Rules about hidden values, and what they keep back, are not on the page", async () => {
    const open = askedOf({ kind: "csat", title: "For everybody" });
    const only = (title: string, value: string) =>
      askedOf({
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
    const first = askedOf({ kind: "nps", title: "Recommend?", isRequired: true });
    const secret = askedOf({
      ...{ kind: "text", title: "Why not?" },
      logic: { showIf: [{ about: first.id, test: "atMost", value: "6" }] },
    });
    const survey = await buildSurvey({ questions: [first, secret] });
    await post(`/s/${survey.token}`, sentForm([first, secret], ["9", "smuggled"]));
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
      const sent = await post(`/s/${survey.token}`, sentForm(survey.questions, ["5"]));
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
      ...sentForm(survey.questions, ["5"]).slice(1),
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
      post(`/s/${open.token}`, sentForm(open.questions, ["9"])),
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
        expect((await post(path, sentForm(survey.questions, ["5"]), { origin })).status).toBe(403);
      }
    }
    const site = { "sec-fetch-site": "cross-site" };
    expect((await post(`/s/${survey.token}`, sentForm(survey.questions, ["5"]), site)).status).toBe(
      403,
    );
    expect(await storedOf(survey)).toHaveLength(0);
  });
});
