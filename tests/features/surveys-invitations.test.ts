import { eq } from "drizzle-orm";
import sharp from "sharp";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { mailSuppressions, surveyInvitations } from "@/db/schema/surveys";
import { inTransaction } from "@/lib/core/transaction";
import { closeSurvey } from "@/lib/surveys/commands";
import {
  createPersonalLinks,
  createSingleLinks,
  inviteByMail,
} from "@/lib/surveys/invitations/commands";
import { mailSurveyInvitation, remindSurveyInvitation } from "@/lib/surveys/invitations/jobs";
import { invitationMail } from "@/lib/surveys/invitations/mail";
import { listSurveyInvitations } from "@/lib/surveys/invitations/queries";
import { saveTranslation } from "@/lib/surveys/languages/commands";
import { getSurveyPreview, listTranslations } from "@/lib/surveys/languages/queries";
import { saveSurveyLogo } from "@/lib/surveys/logo/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import { sendsMails } from "../support/smtp-sink";
import { storedOf, surveySite } from "../support/survey-site";
import { buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

sendsMails();
const { get, post } = surveySite();
type Survey = Awaited<ReturnType<typeof buildSurvey>>;

const invitationsOf = ({ ctx, surveyId }: Survey) =>
  inTransaction(ctx, (tx) =>
    tx.select().from(surveyInvitations).where(eq(surveyInvitations.surveyId, surveyId)),
  );
const workFor = async (ids: string[]) =>
  (await db().select().from(outbox)).filter(({ subjectId }) => ids.includes(subjectId ?? ""));

describe("Invitations by mail", () => {
  test("are one mail for each address and one reminder, and nobody is asked twice", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    const emails = ["ada@example.com", "ADA@example.com", "bob@example.com"];
    const first = await inviteByMail(ctx, { surveyId, emails, remindAfterDays: 3 });
    expect(first).toEqual({ invited: 2, suppressed: 0, repeated: 0 });
    const again = await inviteByMail(ctx, { surveyId, emails });
    expect(again).toEqual({ invited: 0, suppressed: 0, repeated: 2 });
    const rows = await invitationsOf(survey);
    const work = await workFor(rows.map(({ id }) => id));
    expect(work.map(({ job }) => job).sort()).toEqual([
      ...["survey.invite", "survey.invite", "survey.remind", "survey.remind"],
    ]);
    const dayMs = 86_400_000;
    for (const { job, runAt } of work) {
      if (job === "survey.remind") expect(runAt.getTime()).toBe(ctx.now.getTime() + 3 * dayMs);
    }
  });

  test("are noted once they are sent, and reminded only while there is no answer", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    await inviteByMail(ctx, { surveyId, emails: ["ada@example.com", "bob@example.com"] });
    const [ada, bob] = await invitationsOf(survey);
    if (!ada || !bob) throw new Error("Two were invited");
    for (const { id } of [ada, bob]) await mailSurveyInvitation(ctx, id);
    await inTransaction(ctx, (tx) =>
      tx.update(surveyInvitations).set({ usedAt: ctx.now }).where(eq(surveyInvitations.id, ada.id)),
    );
    for (const { id } of [ada, bob]) await remindSurveyInvitation(ctx, id);
    const { totals } = await listSurveyInvitations(ctx, { surveyId });
    expect(totals).toEqual({ made: 2, sent: 2, reminded: 1, used: 1, answeredMails: 1 });
  });

  test("are not sent for a survey that has closed meanwhile", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    await inviteByMail(ctx, { surveyId, emails: ["ada@example.com"] });
    await closeSurvey(ctx, { surveyId });
    const [ada] = await invitationsOf(survey);
    await mailSurveyInvitation(ctx, ada?.id ?? "");
    expect((await invitationsOf(survey))[0]?.sentAt).toBeNull();
  });

  test("stop for good once somebody presses the button, and not by opening the page", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    const made = await createPersonalLinks(ctx, {
      surveyId,
      people: [{ customer: "C-1", email: "Ada@Example.com" }],
    });
    const [page = "", query = ""] = made.people[0]?.path.split("?") ?? [];
    const address = `${page}/unsubscribe?${query}`;
    expect(await (await get(address)).text()).toContain("Stop these mails");
    const suppressed = () => inTransaction(ctx, (tx) => tx.select().from(mailSuppressions));
    expect(await suppressed()).toEqual([]);
    // As a mail program does by itself, RFC 8058.
    const pressed = await post(address, [["List-Unsubscribe", "One-Click"]]);
    expect(pressed.status).toBe(200);
    expect((await suppressed()).map(({ email }) => email)).toEqual(["ada@example.com"]);
    const other = await buildSurvey({ ctx });
    const again = { surveyId: other.surveyId, emails: ["ada@example.com", "bob@example.com"] };
    expect(await inviteByMail(ctx, again)).toEqual({ invited: 1, suppressed: 1, repeated: 0 });
  });

  test("are limited by the hour, and links for customers do not count", async () => {
    const survey = await buildSurvey();
    const { ctx, surveyId } = survey;
    const people = Array.from({ length: 5000 }, (_, n) => ({
      ...{ customer: `C-${n}`, email: `c${n}@example.com` },
    }));
    await createPersonalLinks(ctx, { surveyId, people });
    const batch = (n: number) =>
      Array.from({ length: 500 }, (_, index) => `p${n}-${index}@example.com`);
    for (let n = 0; n < 10; n += 1) await inviteByMail(ctx, { surveyId, emails: batch(n) });
    await expect(inviteByMail(ctx, { surveyId, emails: batch(11) })).rejects.toMatchObject({
      code: "rate_limited",
    });
  }, 60_000);

  test("let the first question be pressed, and a press only pre-selects", async () => {
    const survey = await buildSurvey();
    const { paths } = await createSingleLinks(survey.ctx, { surveyId: survey.surveyId, count: 1 });
    const url = paths[0] ?? "";
    const words = { title: "How <was> it?", locale: "de", workspaceName: "Northwind & Co" };
    const mail = invitationMail({
      ...{ ...words, url, stopUrl: `${url}&stop`, isReminder: false },
      questions: survey.questions,
    });
    expect(mail.html).toContain("How &lt;was&gt; it?");
    expect(mail.body).toContain("Northwind & Co würde gern von Ihnen hören");
    const [first] = survey.questions;
    const press = `${url}&${first ? fieldName(first) : ""}=4`;
    expect(mail.html).toContain(press.replaceAll("&", "&amp;"));
    const page = await (await get(press)).text();
    expect(page).toMatch(/value="4"[^>]* checked/);
    expect((await invitationsOf(survey))[0]?.usedAt).toBeNull();
  });

  test("need a published survey, an editor and addresses that are some", async () => {
    const draft = await buildSurvey({ isPublished: false });
    const { ctx, surveyId } = draft;
    const emails = ["ada@example.com"];
    await expect(inviteByMail(ctx, { surveyId, emails })).rejects.toMatchObject({
      code: "conflict",
    });
    const viewer = await buildSurveyMember("viewer", ctx.workspaceId);
    for (const attempt of [
      () => inviteByMail(viewer, { surveyId, emails }),
      () => createSingleLinks(viewer, { surveyId, count: 1 }),
      () => listSurveyInvitations(viewer, { surveyId }),
      () => saveSurveyLogo(viewer, { surveyId, image: null }),
      () => saveTranslation(viewer, { surveyId, locale: "de", texts: [] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(inviteByMail(ctx, { surveyId, emails: ["ada"] })).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("The look of a survey", () => {
  const picture = (format: "png" | "jpeg") =>
    sharp({ create: { width: 900, height: 300, channels: 3, background: "#0b7a4b" } })
      .toFormat(format)
      .toBuffer();

  test("holds a logo that we have drawn anew and small", async () => {
    const { ctx, surveyId, token } = await buildSurvey();
    await saveSurveyLogo(ctx, { surveyId, image: (await picture("jpeg")).toString("base64") });
    const page = await (await get(`/s/${token}`)).text();
    const [, data = ""] = /src="data:image\/webp;base64,([^"]+)"/.exec(page) ?? [];
    const { height, exif } = await sharp(Buffer.from(data, "base64")).metadata();
    expect(height).toBeLessThanOrEqual(88);
    expect(exif).toBeUndefined();
    expect(Buffer.from(data, "base64").length).toBeLessThanOrEqual(5 * 1024);
    await saveSurveyLogo(ctx, { surveyId, image: null });
    expect(await (await get(`/s/${token}`)).text()).not.toContain("data:image");
  });

  test.each([
    ["a drawing that could run", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
    ["half a picture", "\x89PNG\r\n\x1a\nhalf"],
    ["a page", "<html>"],
  ])("takes no %s for a logo", async (_, content) => {
    const { ctx, surveyId } = await buildSurvey();
    const image = Buffer.from(content, "latin1").toString("base64");
    await expect(saveSurveyLogo(ctx, { surveyId, image })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  test("loads a theme's own style sheet, and no other name gives one", async () => {
    const { token } = await buildSurvey({
      settings: { theme: { color: "#0b7a4b", mode: "dark" } },
    });
    const page = await (await get(`/s/${token}`)).text();
    const path = /href="(\/s\/assets\/t-[^"]+)"/.exec(page)?.[1] ?? "";
    const style = await get(path);
    expect(style.headers.get("content-type")).toContain("text/css");
    expect(await style.text()).toContain("color-scheme:dark");
    expect((await get("/s/assets/t-%7D-soft-auto.css")).status).toBe(404);
  });
});

describe("Languages of a survey", () => {
  test("are offered on the page, follow the browser, and are stored with the answer", async () => {
    const survey = await buildSurvey({ settings: { languages: ["de", "ar"] } });
    const { ctx, surveyId, token, questions } = survey;
    const [rating] = questions;
    await saveTranslation(ctx, {
      ...{ surveyId, locale: "de" },
      texts: [
        { key: "title", text: "Wie war es?" },
        { key: `${rating?.id}.title`, text: "Wie zufrieden sind Sie?" },
        { key: "no.such.key", text: "lost" },
      ],
    });
    const german = await (await get(`/s/${token}`, { "accept-language": "de-DE,de;q=0.9" })).text();
    expect(german).toContain('<html lang="de" dir="ltr">');
    expect(german).toContain("Wie zufrieden sind Sie?");
    expect(german).toContain("What is the main reason");
    expect(german).toContain("Antworten senden");
    expect(german).toContain('href="?lang=ar"');
    const arabic = await (await get(`/s/${token}?lang=ar`)).text();
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(Object.keys((await listTranslations(ctx, { surveyId }))[0]?.texts ?? {})).toHaveLength(
      2,
    );
    await post(`/s/${token}`, [
      ...formOf(questions, ["5"]),
      ["submission_id", v7({ msecs: Date.now() - 60_000 })],
      ["lang", "de"],
    ]);
    expect((await storedOf(survey)).map(({ locale }) => locale)).toEqual(["de"]);
    const preview = await getSurveyPreview(ctx, { surveyId, language: "de" });
    expect(preview).toMatchObject({ locale: "de", title: "Wie war es?" });
  });
});
