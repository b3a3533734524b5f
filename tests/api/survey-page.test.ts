import { request } from "node:http";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { responses } from "@/db/schema/surveys";
import { sessionCookie } from "@/lib/access/cookie";
import { readWorkspace } from "@/lib/access/members";
import { openSession } from "@/lib/access/sessions";
import { newId } from "@/lib/core/new-id";
import { inTransaction } from "@/lib/core/transaction";
import { createAppServer } from "@/lib/server/http";
import { stylePath } from "@/lib/server/surveys/reply";
import { routes } from "@/lib/server/surveys/routes";
import { closeSurvey } from "@/lib/surveys/commands";
import { fieldName } from "@/lib/surveys/questions/fields";
import { buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

const server = createAppServer({ routes, framework: null, trustedHops: 0 });
let site = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port");
  site = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Survey = Awaited<ReturnType<typeof buildSurvey>>;
const get = (path: string) => fetch(site + path, { redirect: "manual" });
const post = (path: string, fields: [string, string][], headers: Record<string, string> = {}) =>
  fetch(site + path, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });
const countOf = async ({ ctx, surveyId }: Survey) =>
  (
    await inTransaction(ctx, (tx) =>
      tx.select().from(responses).where(eq(responses.surveyId, surveyId)),
    )
  ).length;
const submissionOf = (page: string) =>
  /name="submission_id" value="([^"]+)"/.exec(page)?.[1] ?? "none";

describe("Without JavaScript", () => {
  test("a person opens the form, sends it and gets a receipt", async () => {
    const survey = await buildSurvey();
    const form = await get(`/s/${survey.token}`);
    expect(form.status).toBe(200);
    const page = await form.text();
    const submission: [string, string] = ["submission_id", submissionOf(page)];
    const fields = formOf(survey.questions, ["4", "Quick & <b>kind</b>"]);
    const sent = await post(`/s/${survey.token}`, [...fields, submission, ["website", ""]], {
      origin: site,
      "sec-fetch-site": "same-origin",
    });
    expect(sent.status).toBe(303);
    const location = sent.headers.get("location") ?? "";
    expect(location).toMatch(/\/thanks\?r=\w{4}-\w{4}$/);
    const thanks = await get(location);
    expect(thanks.status).toBe(200);
    expect(await thanks.text()).toContain(location.split("r=")[1]);
    expect(await countOf(survey)).toBe(1);
    const again = await post(`/s/${survey.token}`, [...fields, submission]);
    expect(again.headers.get("location")).toBe(location);
    expect(await countOf(survey)).toBe(1);
  });

  test("an invalid form comes back filled in, with 422 and the same submission id", async () => {
    const survey = await buildSurvey();
    const submission: [string, string] = ["submission_id", newId()];
    const fields = formOf(survey.questions, [undefined, "<script>alert(1)</script>"]);
    const sent = await post(`/s/${survey.token}`, [...fields, submission]);
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>");
    expect(submissionOf(page)).toBe(submission[1]);
    expect(page).toContain('role="alert"');
    expect(await countOf(survey)).toBe(0);
  });

  test("opening a prefilled link a hundred times records nothing", async () => {
    const survey = await buildSurvey();
    for (let round = 0; round < 100; round += 1) {
      const page = await (await get(`/s/${survey.token}?score=5`)).text();
      expect(page).toMatch(/value="5"[^>]* checked/);
    }
    expect(await countOf(survey)).toBe(0);
  });

  test("every opening carries its own submission id", async () => {
    const survey = await buildSurvey();
    const [first, second] = await Promise.all([
      get(`/s/${survey.token}`).then((one) => one.text()),
      get(`/s/${survey.token}`).then((one) => one.text()),
    ]);
    expect(submissionOf(first)).not.toBe(submissionOf(second));
  });
});

describe("The server", () => {
  test("sends strict headers, no cookie and a style sheet kept for good", async () => {
    const survey = await buildSurvey();
    const form = await get(`/s/${survey.token}`);
    expect(form.headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(form.headers.get("cache-control")).toBe("no-store");
    expect(form.headers.get("set-cookie")).toBeNull();
    const style = await get(stylePath);
    expect(style.headers.get("content-type")).toContain("text/css");
    expect(style.headers.get("cache-control")).toContain("immutable");
    expect(await form.text()).toContain(`href="${stylePath}"`);
  });

  test("answers a wrong, a malformed and a foreign address with the same bytes", async () => {
    const survey = await buildSurvey();
    const wrong = "A".repeat(43);
    const paths = [`/s/${wrong}`, "/s/x", `/s/${survey.surveyId}`, `/s/${survey.linkId}`];
    const others = ["/s/", "/s/a/b", `/s/${wrong}/thanks`, "/s/assets/other.css"];
    const answers = await Promise.all([...paths, ...others].map(get));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([404]));
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(pages).size).toBe(1);
  });

  test("refuses a body over 64 KB with 413, announced or not", async () => {
    const survey = await buildSurvey();
    const [, text] = survey.questions;
    const field: [string, string] = [text ? fieldName(text) : "", "x".repeat(70_000)];
    expect((await post(`/s/${survey.token}`, [field])).status).toBe(413);
    const status = await sendChunked(`${site}/s/${survey.token}`, 1_000_000);
    expect(status).toBe(413);
    expect(await countOf(survey)).toBe(0);
  });

  test("refuses anything but a form with 415", async () => {
    const survey = await buildSurvey();
    const path = `/s/${survey.token}`;
    for (const type of ["application/json", "multipart/form-data; boundary=x", "text/plain"]) {
      expect((await post(path, [], { "content-type": type })).status).toBe(415);
    }
  });

  test("refuses a form another site has sent with 403", async () => {
    const survey = await buildSurvey();
    const path = `/s/${survey.token}`;
    const fields = formOf(survey.questions, ["5"]);
    expect((await post(path, fields, { origin: "https://evil.example" })).status).toBe(403);
    expect((await post(path, fields, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    expect(await countOf(survey)).toBe(0);
  });

  test("stores nothing and shows a page for hostile bodies", async () => {
    const survey = await buildSurvey();
    const path = `/s/${survey.token}`;
    const [first, second] = survey.questions.map(fieldName);
    const bodies: [string, string][][] = [
      [],
      [["__proto__", "1"]],
      [["submission_id", "nonsense"]],
      [
        ["submission_id", newId()],
        [first ?? "", "5"],
        [second ?? "", "a\0b"],
      ],
      [
        ["submission_id", newId()],
        [first ?? "", "5"],
        ["isFlagged", "false"],
      ],
      Array.from({ length: 2000 }, (_, index): [string, string] => [`f${index}`, "1"]),
      [
        ["submission_id", newId()],
        [first ?? "", "5"],
        ["customer", "x".repeat(300)],
        ["a", "b"],
      ],
    ];
    for (const fields of bodies) {
      const answer = await post(path, fields);
      expect(answer.status).toBe(422);
      expect(answer.headers.get("content-type")).toContain("text/html");
    }
    expect(await countOf(survey)).toBe(0);
  });

  test("tells visitors of a closed survey its own words, and takes no answer", async () => {
    const survey = await buildSurvey();
    await closeSurvey(survey.ctx, { surveyId: survey.surveyId });
    const page = await get(`/s/${survey.token}`);
    expect(await page.text()).toContain("Too late, sorry.");
    const fields = formOf(survey.questions, ["5"]);
    const sent = await post(`/s/${survey.token}`, [["submission_id", newId()], ...fields]);
    expect(sent.status).toBe(410);
    expect(await countOf(survey)).toBe(0);
  });

  test("shows a receipt only where the address holds one", async () => {
    const survey = await buildSurvey();
    const page = await (await get(`/s/${survey.token}/thanks?r=<script>`)).text();
    expect(page).not.toContain("<script>");
    expect(page).not.toContain("&lt;script");
    expect(page).not.toContain("Receipt");
  });
});

describe("The preview", () => {
  const previewOf = async (survey: Survey, userId: string) => {
    const { slug } = await inTransaction(survey.ctx, (tx) => readWorkspace(tx, survey.ctx));
    const cookie = `${sessionCookie().name}=${await openSession(userId, null)}`;
    return { url: `${site}/s/preview/${slug}/${survey.surveyId}`, cookie };
  };

  test("shows a draft to a member, checks the form and stores nothing", async () => {
    const survey = await buildSurvey({ isPublished: false });
    const { url, cookie } = await previewOf(survey, survey.ctx.actor.id ?? "");
    const page = await fetch(url, { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Nothing you send here is stored");
    expect(page.headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    const send = (value: string) =>
      fetch(url, {
        method: "POST",
        headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(formOf(survey.questions, [value])).toString(),
      });
    expect((await send("9")).status).toBe(422);
    expect(await (await send("4")).text()).toContain("Thank you");
    expect(await countOf(survey)).toBe(0);
  });

  test("is not there for strangers and for people who are not signed in", async () => {
    const survey = await buildSurvey();
    const stranger = await buildSurveyMember("owner");
    const { url, cookie } = await previewOf(survey, stranger.actor.id ?? "");
    const nothing = await (await get("/s/x")).text();
    for (const headers of [{ cookie }, { cookie: "a=b" }]) {
      const answer = await fetch(url, { headers });
      expect(answer.status).toBe(404);
      expect(await answer.text()).toBe(nothing);
    }
  });
});

function sendChunked(url: string, bytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sending = request(url, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    sending.on("response", (answer) => {
      resolve(answer.statusCode ?? 0);
      answer.resume();
      sending.destroy();
    });
    sending.on("error", reject);
    sending.write("a=".padEnd(bytes, "x"));
    sending.end();
  });
}
