import { describe, expect, test } from "vitest";
import { closeSurvey } from "@/lib/surveys/commands";
import {
  createPersonalLinks,
  createSingleLinks,
  inviteByMail,
} from "@/lib/surveys/invitations/commands";
import { saveTranslation } from "@/lib/surveys/languages/commands";
import { getSurvey } from "@/lib/surveys/queries";
import { saveQuestions } from "@/lib/surveys/questions/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import { sendsMails } from "../support/smtp-sink";
import {
  askedOf,
  type Field,
  sentForm,
  storedOf,
  submissionId,
  surveySite,
} from "../support/survey-site";
import { buildSurvey, formOf } from "../support/survey-world";

sendsMails();
const { get, post, pageOf } = surveySite();

const hostile = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus=alert(1) x='",
  "</textarea></title></template><script>alert(1)</script>",
  "<!--><svg/onload=alert(1)>",
  "{{constructor}}`${",
];
/** No tag of a stranger, and no attribute outside its quotes. */
function expectHarmless(page: string) {
  const body = page.slice(page.indexOf("<body>"));
  expect(body).not.toMatch(/<script|<img|<svg[ /]onload/i);
  for (const tag of body.match(/<[^>]*>/g) ?? []) {
    expect(tag.replace(/"[^"]*"/g, "")).not.toMatch(/\son\w+=|'/);
  }
}

describe("Text of strangers", () => {
  test("stays text on the page, whatever field of the survey it was written into", async () => {
    for (const text of hostile) {
      const options = [1, 2].map((n) => ({ id: `o${n}`, label: text }));
      const questions = [
        askedOf({ kind: "csat", title: text, help: text, lowLabel: text, highLabel: text }),
        askedOf({ kind: "choice", title: text, options, other: text }),
        askedOf({ kind: "matrix", title: text, rows: options, columns: options }),
        askedOf({ kind: "ranking", title: text, options }),
        askedOf({ kind: "contact", title: text, parts: ["name"] }),
      ];
      const words = { title: text, intro: text, thankYou: text, closedMessage: text };
      const settings = { hiddenFields: ["note"], languages: ["de" as const] };
      const survey = await buildSurvey({ questions, words, settings });
      await saveTranslation(survey.ctx, {
        ...{ surveyId: survey.surveyId, locale: "de" },
        texts: [{ key: "title", text: `${text} (de)` }],
      });
      const path = `/s/${survey.token}`;
      const query = new URLSearchParams({ note: text, customer: text, lang: "de", t: text });
      expectHarmless(await pageOf(`${path}?${query}`));
      expectHarmless(await pageOf(`${path}/thanks?r=${encodeURIComponent(text)}`));
      await closeSurvey(survey.ctx, { surveyId: survey.surveyId });
      expectHarmless(await pageOf(path));
    }
  });

  test("stays text when it comes back with a faulty form or is quoted by a later question", async () => {
    const asked = askedOf({ kind: "text", title: "Name?", isLong: false });
    const quoting = askedOf({
      ...{ kind: "csat", isRequired: true, title: `Well, {{${fieldName(asked)}}} and {{note}}?` },
    });
    const survey = await buildSurvey({
      questions: [asked, quoting],
      settings: { hiddenFields: ["note"] },
    });
    for (const text of hostile) {
      const fields: Field[] = [
        ["submission_id", submissionId()],
        [fieldName(asked), text],
        ["h_note", text],
        ["page", fieldName(asked)],
      ];
      const next = await (await post(`/s/${survey.token}`, fields)).text();
      expect(next).toContain("Well, <span data-p=");
      expectHarmless(next);
      expectHarmless(await (await post(`/s/${survey.token}`, [...fields, ["x", text]])).text());
    }
  });

  test("is never read as a pattern: $& and places in an answer are quoted as they are", async () => {
    const asked = askedOf({ kind: "text", title: "Name?", isLong: false });
    const place = `{{${fieldName(asked)}}}`;
    const quoting = askedOf({ kind: "text", title: `Thanks ${place}!` });
    const survey = await buildSurvey({ questions: [asked, quoting] });
    const answer = `$& $1 $\` ${place}`;
    const page = await (
      await post(`/s/${survey.token}`, [
        ["submission_id", submissionId()],
        [fieldName(asked), answer],
        ["page", fieldName(asked)],
      ])
    ).text();
    expect(page).toContain(`>$&amp; $1 $&#96; ${place}</span>!`);
  });
});

describe("Going on after the thanks", () => {
  const redirecting = (redirectUrl: string) => buildSurvey({ settings: { redirectUrl } });

  test.each([
    ...["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.example"],
    ...["/relative", "https:evil.example", "ftp://example.com", "https://a:b@example.com"],
    ...["\tjavascript:alert(1)", "vbscript:x", "https://", "https:///evil.example"],
  ])("An address such as %j is refused where it is set", async (redirectUrl) => {
    await expect(redirecting(redirectUrl)).rejects.toMatchObject({ code: "invalid" });
  });

  test("leads only where the owner said, whatever the address of the page asks for", async () => {
    const survey = await redirecting("https://shop.example/thanks");
    const evil = "https://evil.example";
    const asked = new URLSearchParams({ redirect: evil, to: evil, url: evil, next: evil, r: evil });
    const sent = await post(`/s/${survey.token}?${asked}`, sentForm(survey.questions, ["5"]));
    const location = sent.headers.get("location") ?? "";
    expect(location).toMatch(new RegExp(`^/s/${survey.token}/thanks\\?r=`));
    const thanks = await pageOf(`${location}&${asked}`);
    expect(thanks).not.toContain("evil.example");
    expect(thanks).toContain('content="6;url=https://shop.example/thanks"');
  });
});

describe("What a body may hold", () => {
  test("Questions of another survey are no part of this one's form", async () => {
    const survey = await buildSurvey();
    const other = await buildSurvey({ ctx: survey.ctx });
    const fields = [...sentForm(survey.questions, ["5"]), ...formOf(other.questions, ["5"])];
    expect((await post(`/s/${survey.token}`, fields)).status).toBe(422);
    for (const extra of [
      "surveyId",
      "linkId",
      "workspaceId",
      "isFlagged",
      "receipt",
      "__proto__",
    ]) {
      const sent = await post(`/s/${survey.token}`, [
        ...sentForm(survey.questions, ["5"]),
        [extra, other.surveyId],
      ]);
      expect(sent.status).toBe(422);
    }
    expect(await storedOf(survey)).toHaveLength(0);
    expect(await storedOf(other)).toHaveLength(0);
  });

  test("A survey of another workspace cannot be shared, translated or invited to", async () => {
    const survey = await buildSurvey();
    const { ctx } = await buildSurvey();
    const { surveyId } = survey;
    const people = [{ customer: "C-1" }];
    const attempts = [
      () => createSingleLinks(ctx, { surveyId, count: 1 }),
      () => createPersonalLinks(ctx, { surveyId, people }),
      () => inviteByMail(ctx, { surveyId, emails: ["ada@example.com"] }),
      () => saveTranslation(ctx, { surveyId, locale: "de", texts: [] }),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  });

  test("Huge, deep and malformed bodies are refused with a page, and the server stays well", async () => {
    const survey = await buildSurvey();
    const path = `/s/${survey.token}`;
    const [, text] = survey.questions;
    const name = text ? fieldName(text) : "";
    expect((await post(path, [[name, "x".repeat(70_000)]])).status).toBe(413);
    const deep = `a${"[b]".repeat(5000)}`;
    const bodies: Field[][] = [
      [[deep, "1"]],
      Array.from({ length: 3000 }, (_, n): Field => [`f${n}`, "1"]),
      [
        [name, "\ud800"],
        [name, "\0"],
      ],
    ];
    for (const fields of bodies) {
      const answer = await post(path, [...sentForm(survey.questions, ["5"]), ...fields]);
      expect(answer.status).toBe(422);
    }
    const guessed: Field[] = [
      ["submission_id", "' or 1=1 --"],
      [name, "x"],
    ];
    expect((await post(path, guessed)).status).toBe(422);
    const json = { "content-type": "application/json" };
    expect((await post(path, [["[".repeat(9000), "1"]], json)).status).toBe(415);
    expect(await storedOf(survey)).toHaveLength(0);
    expect((await get(path)).status).toBe(200);
  });

  test("A flood from one address is refused, and others still come through", async () => {
    const survey = await buildSurvey();
    const send = (from: string) =>
      post(`/s/${survey.token}`, sentForm(survey.questions, ["9"]), { "x-forwarded-for": from });
    const statuses = new Set<number>();
    for (let sent = 0; sent < 6000 && !statuses.has(429); sent += 100) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => send("203.0.113.7")));
      for (const answer of answers) statuses.add(answer.status);
    }
    expect(statuses).toEqual(new Set([422, 429]));
    expect((await send("203.0.113.8")).status).toBe(422);
  }, 120_000);
});

test("A question of another workspace's survey cannot be taken over by its id", async () => {
  const survey = await buildSurvey();
  const mine = await buildSurvey();
  const { version } = await getSurvey(mine.ctx, { surveyId: mine.surveyId });
  await saveQuestions(mine.ctx, { surveyId: mine.surveyId, version, questions: survey.questions });
  expect((await getSurvey(survey.ctx, { surveyId: survey.surveyId })).questions).toEqual(
    survey.questions,
  );
});
