import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { feedbackMessages } from "@/db/schema/feedback";
import { publicLinkToken } from "@/lib/access/public-links";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { setFeedbackStatus } from "@/lib/feedback/commands";
import { getFeedback } from "@/lib/feedback/items/queries";
import { replyAddress, tokenOfAddress } from "@/lib/feedback/messages/address";
import { receiveReply, replyToFeedback } from "@/lib/feedback/messages/commands";
import { bareAddress, oneLine } from "@/lib/feedback/messages/incoming";
import { listFeedback } from "@/lib/feedback/queries";
import { routes } from "@/lib/server/routes";
import { deleteResponse } from "@/lib/surveys/results/erase/commands";
import { saveWidget } from "@/lib/surveys/widget/commands";
import { newWidget } from "@/lib/surveys/widget/model";
import { maskPersonalData } from "@/lib/text/mask";
import { type BuiltItem, buildInboxItem, evil } from "../support/inbox-world";
import { testSite } from "../support/test-site";

const secret = "an inbound secret of the tests";
const domain = "reply.shop.example";
const site = testSite(routes);

beforeAll(() => {
  // Set before the environment is first read, which happens once.
  vi.stubEnv("INBOUND_SECRET", secret);
  vi.stubEnv("REPLY_DOMAIN", domain);
});

async function buildWritten() {
  const built = await buildInboxItem();
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
  fetch(`${site.url}/api/inbound/mail`, {
    method: "POST",
    headers: { authorization: `Bearer ${secret}`, "content-type": "message/rfc822", ...headers },
    body,
  });
const messagesOf = async ({ ctx, itemId }: Pick<BuiltItem, "ctx" | "itemId">) =>
  (await getFeedback(ctx, { itemId })).messages.filter((one) => one.direction === "in");

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
    const asked = await fetch(`${site.url}/api/inbound/mail?secret=${secret}`, { method: "POST" });
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
    const built = await buildInboxItem();
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
    const built = await buildInboxItem();
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

describe("What people typed", () => {
  test("is text wherever it is read: in the inbox, in a mail and in a mask", async () => {
    const built = await buildInboxItem(evil, `Why? ${evil}`.slice(0, 200));
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
    const built = await buildInboxItem();
    const foreign = await buildInboxItem();
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
