import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { members } from "@/db/schema/directory";
import { feedbackMessages } from "@/db/schema/feedback";
import { sessionCookie } from "@/lib/access/cookie";
import { publicLinkToken } from "@/lib/access/public-links";
import { openSession } from "@/lib/access/sessions";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { csvRow, harmless } from "@/lib/exports/cells";
import { setFeedbackStatus } from "@/lib/feedback/commands";
import { getFeedback } from "@/lib/feedback/items/queries";
import { replyAddress, tokenOfAddress } from "@/lib/feedback/messages/address";
import { receiveReply, replyToFeedback } from "@/lib/feedback/messages/commands";
import { bareAddress, oneLine } from "@/lib/feedback/messages/incoming";
import { listFeedback } from "@/lib/feedback/queries";
import { fieldName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { deleteResponse } from "@/lib/surveys/results/erase/commands";
import { saveWidget } from "@/lib/surveys/widget/commands";
import { widgetLoader } from "@/lib/surveys/widget/loader";
import { newWidget, originOf } from "@/lib/surveys/widget/model";
import { getWidget } from "@/lib/surveys/widget/queries";
import { maskPersonalData } from "@/lib/text/mask";
import { buildRespondent, buildSurvey, buildSurveyMember } from "../support/survey-world";

const secret = "an inbound secret of the tests";
const domain = "reply.shop.example";
const evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> $& $1 $`";
let address = "";
let stop: () => void = () => {};

beforeAll(async () => {
  // Set before the environment is first read, which happens once.
  vi.stubEnv("INBOUND_SECRET", secret);
  vi.stubEnv("REPLY_DOMAIN", domain);
  const { createAppServer } = await import("@/lib/server/http");
  const { routes } = await import("@/lib/server/routes");
  const server = createAppServer({ routes, framework: null, trustedHops: 0 });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("No port");
  address = `http://127.0.0.1:${bound.port}`;
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(() => stop());

const base = { help: "", isRequired: false };
const email = (): Question => ({ ...base, id: newId(), kind: "email", title: "E-mail" });
const words = (title = "Why?"): Question => ({
  ...{ ...base, id: newId(), kind: "text", title, isLong: true },
});

async function buildItem(text = "Hello", title = "Why?") {
  const questions = [words(title), email()];
  const [why, mail] = questions;
  const survey = await buildSurvey({ questions });
  await submitResponse(await buildRespondent(survey.token), {
    linkId: survey.linkId,
    submissionId: newId(),
    customer: evil.slice(0, 100),
    entries: [
      [fieldName(why ?? email()), text],
      [fieldName(mail ?? email()), "jo@people.example"],
    ],
  });
  const { items } = await listFeedback(survey.ctx, {});
  return { ...survey, questions, itemId: items[0]?.id ?? "" };
}
type Built = Awaited<ReturnType<typeof buildItem>>;

async function buildWritten() {
  const built = await buildItem();
  await replyToFeedback(built.ctx, { itemId: built.itemId, messageKey: newId(), text: "Sorry" });
  return { ...built, to: replyAddress(publicLinkToken(built.itemId), domain) };
}
const rawMail = (fields: {
  to: string;
  from?: string;
  text?: string;
  id?: string;
  more?: string;
}) =>
  [
    `From: ${fields.from ?? "Jo <jo@people.example>"}`,
    `To: ${fields.to}`,
    "Subject: Re: How was it?",
    `Message-ID: ${fields.id ?? `<${newId()}@people.example>`}`,
    ...(fields.more ? [fields.more] : []),
    "Content-Type: text/plain; charset=utf-8",
    "",
    fields.text ?? "Thank you!\r\n\r\nOn Monday Shop wrote:\r\n> Sorry",
  ].join("\r\n");
const inbound = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${address}/api/inbound/mail`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "message/rfc822", ...headers },
    body,
  });
const messagesOf = async ({ ctx, itemId }: Pick<Built, "ctx" | "itemId">) =>
  (await getFeedback(ctx, { itemId })).messages.filter((one) => one.direction === "in");

async function cookieOf(ctx: Context): Promise<string> {
  const token = await openSession(ctx.actor.id ?? "", null);
  return `${sessionCookie().name}=${token}`;
}
async function slugOf(ctx: Context): Promise<string> {
  const { workspaces } = await import("@/db/schema/directory");
  const [row] = await db()
    .select({ slug: workspaces.slug })
    .from(workspaces)
    .innerJoin(members, eq(members.workspaceId, workspaces.id))
    .where(eq(workspaces.id, ctx.workspaceId));
  return row?.slug ?? "";
}

describe("Mail that comes in", () => {
  test("lands on its item, without what it quotes, and opens it again", async () => {
    const built = await buildWritten();
    await setFeedbackStatus(built.ctx, { itemIds: [built.itemId], status: "closed" });
    const sent = await inbound(rawMail({ to: built.to.toUpperCase() }));
    expect(sent.status).toBe(202);
    expect(await messagesOf(built)).toMatchObject([
      { text: "Thank you!", address: "jo@people.example", isUnknownSender: false },
    ]);
    const item = await getFeedback(built.ctx, { itemId: built.itemId });
    expect(item).toMatchObject({ status: "open", closedAt: null });
    expect(item.awaitingSince).not.toBeNull();
  });

  test("is one message however often it is posted, also twenty times at once", async () => {
    const built = await buildWritten();
    const mail = rawMail({ to: built.to });
    const sent = await Promise.all(Array.from({ length: 20 }, () => inbound(mail)));
    expect(sent.map((one) => one.status)).toEqual(Array(20).fill(202));
    expect(await messagesOf(built)).toHaveLength(1);
    const nameless = mail.replace(/Message-ID: .*\r\n/, "").replace("Thank you!", "Once more");
    await inbound(nameless);
    await inbound(nameless);
    expect(await messagesOf(built)).toHaveLength(2);
  });

  test("is refused without the secret, with a wrong one and in the address", async () => {
    const built = await buildWritten();
    const mail = rawMail({ to: built.to });
    for (const authorization of ["", "Bearer wrong", `Basic ${btoa("x:wrong")}`, secret]) {
      expect((await inbound(mail, { authorization })).status).toBe(401);
    }
    const asked = await fetch(`${address}/api/inbound/mail?secret=${secret}`, { method: "POST" });
    expect(asked.status).toBe(401);
    expect(await messagesOf(built)).toEqual([]);
    const basic = await inbound(mail, { authorization: `Basic ${btoa(`mail:${secret}`)}` });
    expect(basic.status).toBe(202);
  });

  test("to an invented, a foreign kind of or a truncated address belongs to nothing", async () => {
    const built = await buildWritten();
    const invented = replyAddress(publicLinkToken(newId()), domain);
    const surveyLink = replyAddress(built.token, domain);
    const cut = built.to.replace(/.@/, "@");
    for (const to of [invented, surveyLink, cut, "reply+@x.example", "nobody@x.example"]) {
      const sent = await inbound(rawMail({ to }));
      expect([sent.status, await sent.json()]).toEqual([200, { received: false }]);
    }
    expect(await messagesOf(built)).toEqual([]);
  });

  test("from a stranger who learned the address is kept and shown as from somebody else", async () => {
    const built = await buildWritten();
    await inbound(rawMail({ to: built.to, from: "Mallory <mallory@evil.example>" }));
    expect(await messagesOf(built)).toMatchObject([
      { address: "mallory@evil.example", isUnknownSender: true },
    ]);
  });

  test("of a machine is kept but opens nothing", async () => {
    const built = await buildWritten();
    await inbound(rawMail({ to: built.to, more: "Auto-Submitted: auto-replied" }));
    expect(await messagesOf(built)).toHaveLength(1);
    const item = await getFeedback(built.ctx, { itemId: built.itemId });
    expect(item).toMatchObject({ status: "waiting", awaitingSince: null });
  });

  test("is never more than five megabytes, no JSON in disguise and no server error", async () => {
    const built = await buildWritten();
    expect((await inbound("x".repeat(6 * 1024 * 1024))).status).toBe(413);
    expect((await inbound("{}", { "content-type": "text/plain" })).status).toBe(415);
    for (const body of ["", "{", "[]", '{"from":1}', `{"a":${"[".repeat(5000)}`]) {
      expect((await inbound(body, { "content-type": "application/json" })).status).toBe(422);
    }
    for (const body of ["", "\0\0\0", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"]) {
      expect((await inbound(body)).status).toBeLessThan(300);
    }
    const from = "a@b.example";
    const hostile = { from, to: built.to, text: `\0${evil}\uD800`, subject: "\r\nBcc: x@y.z" };
    const sent = await inbound(JSON.stringify(hostile), { "content-type": "application/json" });
    expect(sent.status).toBe(202);
    const [message] = await messagesOf(built);
    expect(message?.text).toContain("<script>");
    expect(message?.subject).toBe("Bcc: x@y.z");
  });

  test("reaches no item that was never written to, nor one of another workspace", async () => {
    const built = await buildItem();
    const ctx = { ...built.ctx, actor: { kind: "system", id: null } as const };
    const mail = { from: "a@b.example", subject: "", text: "x", messageId: "<1@b>" };
    await expect(receiveReply(ctx, { itemId: built.itemId, ...mail })).rejects.toMatchObject({
      code: "not_found",
    });
    const other = await buildWritten();
    await expect(receiveReply(ctx, { itemId: other.itemId, ...mail })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("Mail that goes out", () => {
  test("has headers nobody can add a line to", async () => {
    expect(oneLine("Re: a\r\nBcc: x@evil.example\u2028y", 200)).toBe("Re: a Bcc: x@evil.example y");
    expect(bareAddress('"x" <a@b.example>\r\nBcc: c@d.example')).toBe("a@b.example");
    const built = await buildItem();
    const messageKey = newId();
    await replyToFeedback(built.ctx, { itemId: built.itemId, messageKey, text: "Hi" });
    const [row] = await inTransaction(built.ctx, (tx) =>
      tx
        .select()
        .from(feedbackMessages)
        .where(inWorkspace(built.ctx, feedbackMessages, messageKey)),
    );
    expect(row?.subject).not.toMatch(/[\r\n]/);
    expect(row?.messageId).toMatch(/^<[\w-]+@[\w.]+>$/);
  });

  test("carries a token that survives lower and upper case and nothing else", () => {
    const token = publicLinkToken(newId());
    const to = replyAddress(token, domain);
    expect(to.split("@")[0]?.length).toBeLessThanOrEqual(64);
    expect(tokenOfAddress(to)).toBe(token);
    expect(tokenOfAddress(to.toUpperCase())).toBe(token);
    for (const wrong of ["reply+abc@x", `x${to}`, to.replace("+", "-"), ""]) {
      expect(tokenOfAddress(wrong)).toBeNull();
    }
  });
});

describe("Exports", () => {
  const formulas = [
    ...["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\0=1", " =1", "\u200B=1", "|calc"],
    ...["＝1", "＋1", "－1", "＠x", " ＝1", "\uFEFF=1", "\n=1", "%0A=1"],
  ];
  test.each(formulas)("no spreadsheet takes %j for a formula", (text) => {
    expect(harmless(text)).toMatch(/^'/);
    expect(csvRow([text])).toMatch(/^"'/);
    expect(csvRow([text])).not.toContain("\0");
  });

  test("numbers stay numbers, and ordinary words stay as they are", () => {
    expect(csvRow([-1, 2.5, null, 'a "b", c'])).toBe('-1,2.5,,"a ""b"", c"\r\n');
    expect(harmless("a=b -c")).toBe("a=b -c");
  });

  async function download(built: Built, kind: string, cookie?: string) {
    const path = `/exports/${await slugOf(built.ctx)}/surveys/${built.surveyId}.${kind}`;
    return fetch(address + path, { headers: { cookie: cookie ?? (await cookieOf(built.ctx)) } });
  }

  test("hold no formula in a cell or a head, and cannot run as a page", async () => {
    const built = await buildItem("=cmd|' /C calc'!A0", "=HYPERLINK(1)");
    const csv = await download(built, "csv");
    expect(csv.status).toBe(200);
    const text = await csv.text();
    expect(text).toContain(`"'=HYPERLINK(1)"`);
    expect(text).toContain(`"'=cmd|' /C calc'!A0"`);
    expect(text.replace(/^\uFEFF/, "")).not.toMatch(/(^|,)"?[=+@]/m);
    expect(csv.headers.get("content-disposition")).toMatch(/^attachment/);
    expect(csv.headers.get("x-content-type-options")).toBe("nosniff");
    const xlsx = await download(built, "xlsx");
    expect(xlsx.status).toBe(200);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  test("are for members alone: strangers, other workspaces and foreign surveys see nothing", async () => {
    const built = await buildItem();
    expect((await download(built, "csv", "")).status).toBe(401);
    const stranger = await buildSurveyMember("owner");
    expect((await download(built, "csv", await cookieOf(stranger))).status).toBe(404);
    const foreign = await buildItem();
    const mixed = { ...built, surveyId: foreign.surveyId };
    expect((await download(mixed, "csv")).status).toBe(404);
    const never = { ...built, surveyId: newId() };
    const [a, b] = await Promise.all([download(mixed, "csv"), download(never, "csv")]);
    const shape = async (res: Response) => (await res.text()).replace(/"requestId":"[^"]+"/, "");
    expect(await shape(a)).toBe(await shape(b));
  });
});

describe("What people typed", () => {
  test("is text wherever it is read: in the inbox, in a mail and in a mask", async () => {
    const built = await buildItem(evil, `Why? ${evil}`.slice(0, 200));
    const item = await getFeedback(built.ctx, { itemId: built.itemId });
    expect(item.text).toBe(evil);
    expect(maskPersonalData(`${evil} a@b.example`)).toBe(`${evil} [e-mail]`);
  });

  test("is never given to React as markup by the inbox, the results or the widget", () => {
    const files = ["components/feedback", "components/surveys"].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".tsx"))
        .map((file) => `${folder}/${file}`),
    );
    expect(files.length).toBeGreaterThan(30);
    const unsafe = files.filter((file) =>
      /dangerouslySetInnerHTML|innerHTML|srcDoc/.test(readFileSync(file, "utf8")),
    );
    expect(unsafe).toEqual([]);
  });

  test("names no row of another workspace, in any body", async () => {
    const built = await buildItem();
    const foreign = await buildItem();
    const wrong = { ...built.ctx };
    const gone = { code: "not_found" };
    await expect(getFeedback(wrong, { itemId: foreign.itemId })).rejects.toMatchObject(gone);
    await expect(
      setFeedbackStatus(wrong, { itemIds: [built.itemId, foreign.itemId], status: "open" }),
    ).rejects.toMatchObject(gone);
    const { items } = await listFeedback(foreign.ctx, {});
    expect(items[0]?.status).toBe("new");
    await expect(deleteResponse(wrong, { responseId: newId() })).rejects.toMatchObject(gone);
    await expect(
      saveWidget(wrong, { ...newWidget, surveyId: foreign.surveyId }),
    ).rejects.toMatchObject(gone);
  });
});

describe("The widget", () => {
  const site = "https://shop.example";

  async function buildWidget(changes: Partial<typeof newWidget> = {}) {
    const built = await buildItem();
    const { surveyId, ctx } = built;
    await saveWidget(ctx, { ...newWidget, surveyId, sites: [site], isEnabled: true, ...changes });
    const widget = await getWidget(ctx, { surveyId });
    return { ...built, widgetToken: widget.token ?? "" };
  }
  const settings = (token: string, origin?: string) =>
    fetch(`${address}/widget/${token}.json`, { headers: origin ? { origin } : {} });
  const page = (token: string, query: string) => fetch(`${address}/s/${token}${query}`);
  const ancestors = (res: Response) =>
    /frame-ancestors ([^;]*)/.exec(res.headers.get("content-security-policy") ?? "")?.[1];

  test("loads with at most a kilobyte and parses as one script", () => {
    expect(brotliCompressSync(widgetLoader).length).toBeLessThanOrEqual(1024);
    expect(() => new Function(widgetLoader)).not.toThrow();
  });

  test("is kept by browsers and asked for again by its tag", async () => {
    const first = await fetch(`${address}/widget/v1.js`);
    expect(first.headers.get("cache-control")).toMatch(/public, max-age=\d+/);
    const tag = first.headers.get("etag") ?? "";
    const again = await fetch(`${address}/widget/v1.js`, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  });

  test("tells a listed site what the loader needs, and no rule, id or other site besides", async () => {
    const sites = [site, "https://staging.internal.example"];
    const { widgetToken, surveyId, ctx } = await buildWidget({ sites });
    const answer = await settings(widgetToken, site);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(site);
    const text = await answer.text();
    const keys = ["all", "close", "form", "label", "quiet", "rest", "share", "title", "when"];
    expect(Object.keys(JSON.parse(text)).sort()).toEqual(keys);
    for (const hidden of [surveyId, ctx.workspaceId, "staging.internal"]) {
      expect(text).not.toContain(hidden);
    }
  });

  test("tells every other site the same as of a survey that never was", async () => {
    const { widgetToken } = await buildWidget();
    const off = await buildWidget({ isEnabled: false });
    const answers = await Promise.all([
      settings(widgetToken, "https://evil.example"),
      settings(widgetToken, `${site}.evil.example`),
      settings(widgetToken, "http://shop.example"),
      settings(widgetToken, "null"),
      settings(widgetToken),
      settings(off.widgetToken, site),
      settings(publicLinkToken(newId()), site),
    ]);
    const seen = await Promise.all(
      answers.map(async (one) => [
        one.status,
        await one.text(),
        one.headers.get("access-control-allow-origin"),
      ]),
    );
    expect(new Set(seen.map(String)).size).toBe(1);
    expect(seen[0]?.[0]).toBe(404);
  });

  test("can be framed by the site that asks if it is listed, and by nobody else", async () => {
    const { widgetToken, token } = await buildWidget();
    const listed = `?embed=1&site=${encodeURIComponent(site)}`;
    expect(ancestors(await page(widgetToken, listed))).toBe(site);
    for (const query of [
      "",
      "?embed=1",
      "?embed=1&site=https://evil.example",
      "?embed=1&site=*",
      `?embed=1&site=${encodeURIComponent(`${site} https://evil.example`)}`,
      `?embed=1&site=${encodeURIComponent(`${site}; script-src *`)}`,
      `?site=${encodeURIComponent(site)}`,
    ]) {
      expect(ancestors(await page(widgetToken, query))).toBe("'none'");
    }
    expect(ancestors(await page(token, listed))).toBe("'none'");
  });

  test("stays framed after an answer was sent, for the same site alone", async () => {
    const { widgetToken, questions } = await buildWidget();
    const query = `?embed=1&site=${encodeURIComponent(site)}`;
    const [why] = questions;
    const sent = await fetch(`${address}/s/${widgetToken}${query}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: address },
      body: new URLSearchParams([
        ["submission_id", newId()],
        [fieldName(why ?? email()), "Framed"],
      ]),
    });
    expect(sent.status).toBe(303);
    const thanks = await fetch(address + (sent.headers.get("location") ?? ""));
    expect(ancestors(thanks)).toBe(site);
  });

  test("takes no site but an origin: no path, no wildcard, no plain http, no credentials", () => {
    expect(originOf("https://shop.example/path?x")).toBe(site);
    expect(originOf("http://localhost:4000")).toBe("http://localhost:4000");
    for (const wrong of [
      ...["http://shop.example", "https://*.example", "javascript:alert(1)", "*", "shop.example"],
      ...["https://user:pass@shop.example", "data:text/html,x", "", "https://"],
    ]) {
      expect(originOf(wrong)).toBeNull();
    }
  });

  test("posts answers from our own page alone, whatever site shows it", async () => {
    const { widgetToken, questions } = await buildWidget();
    const [why] = questions;
    const forged = await fetch(`${address}/s/${widgetToken}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: site },
      body: new URLSearchParams([[fieldName(why ?? email()), "Forged"]]),
    });
    expect(forged.status).toBe(403);
  });
});
