import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { customers } from "@/db/schema/customers";
import { users } from "@/db/schema/directory";
import { feedbackItems } from "@/db/schema/feedback";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { addFeedbackNote } from "@/lib/feedback/commands";
import { getFeedback } from "@/lib/feedback/items/queries";
import { replyToFeedback } from "@/lib/feedback/messages/commands";
import { listFeedback } from "@/lib/feedback/queries";
import { partName } from "@/lib/surveys/questions/fields";
import type { Question } from "@/lib/surveys/questions/kinds";
import { submitResponse } from "@/lib/surveys/responses/commands";
import { type SmtpSink, startSmtpSink } from "../support/smtp-sink";
import { buildRespondent, buildSurvey, buildSurveyMember, formOf } from "../support/survey-world";

let sink: SmtpSink;
let workOff: () => Promise<number>;

beforeAll(async () => {
  sink = await startSmtpSink();
  // Set before the environment is first read, which happens once.
  vi.stubEnv("SMTP_URL", sink.url);
  vi.stubEnv("REPLY_DOMAIN", "reply.shop.example");
  const worker = await import("@/lib/jobs/worker");
  workOff = () => worker.workOff(["mail.feedbackReply", "mail.feedbackMention"]);
});
afterAll(() => sink.close());

const contact: Question = {
  ...{ id: newId(), kind: "contact", title: "How do we reach you?", help: "", isRequired: false },
  parts: ["name", "email"],
};
const csat: Question = {
  ...{ id: newId(), kind: "csat", title: "How was it?", help: "", isRequired: false },
  ...{ lowLabel: "", highLabel: "" },
};
const consent: Question = {
  ...{ id: newId(), kind: "consent", title: "May we write?", help: "", isRequired: false },
};
const renewed = <One extends Question>(question: One): One => ({ ...question, id: newId() });

async function buildItem(email: string, questions: Question[] = [renewed(csat), renewed(contact)]) {
  const survey = await buildSurvey({ questions });
  const asked = questions.find((one) => one.kind === "contact");
  const entries = formOf(questions, ["2"]);
  if (asked && email) entries.push([partName(asked, "email"), email]);
  await submitResponse(await buildRespondent(survey.token), {
    ...{ linkId: survey.linkId, entries, customer: "c-1", submissionId: newId() },
  });
  const { items } = await listFeedback(survey.ctx, {});
  return { ...survey, itemId: items[0]?.id ?? "" };
}
const mailsTo = (address: string) =>
  sink.mails.filter((mail) => new RegExp(`^To: .*${address}`, "im").test(mail));
const headerOf = (mail: string, name: string) => {
  const found = new RegExp(`^${name}:(.*(?:\\r?\\n[ \\t].*)*)`, "im").exec(mail)?.[1] ?? "";
  return found.replace(/\s+/g, " ").trim();
};
const reply = (ctx: Context, itemId: string, text: string, messageKey = newId()) =>
  replyToFeedback(ctx, { itemId, messageKey, text });
async function setTrait(ctx: Context, email: string) {
  await inTransaction(ctx, (tx) =>
    tx.update(customers).set({ traits: { email } }).where(inWorkspace(ctx, customers)),
  );
}

describe("A reply", () => {
  test("reaches the address the person left, once, and carries its own way back", async () => {
    const address = `${newId()}@people.example`;
    const { ctx, itemId } = await buildItem(address);
    const messageKey = newId();
    await reply(ctx, itemId, "We are sorry.\nA new one is on its way.", messageKey);
    await reply(ctx, itemId, "We are sorry.\nA new one is on its way.", messageKey);
    await workOff();
    const [mail = "", ...more] = mailsTo(address);
    expect(more).toEqual([]);
    expect(headerOf(mail, "Subject")).toBe("Re: How was it?");
    expect(headerOf(mail, "Reply-To")).toMatch(/^reply\+[a-z2-7]{52}@reply\.shop\.example$/);
    expect(headerOf(mail, "Message-ID")).toBe(`<${messageKey}@reply.shop.example>`);
    const item = await getFeedback(ctx, { itemId });
    expect(item).toMatchObject({ status: "waiting", messages: [{ status: "sent" }] });
    expect(item.firstRespondedAt).not.toBeNull();
  });

  test("stands in the thread of the mails before it", async () => {
    const address = `${newId()}@people.example`;
    const { ctx, itemId } = await buildItem(address);
    const [first, second] = [newId(), newId()];
    await reply(ctx, itemId, "One", first);
    await workOff();
    await reply({ ...ctx, now: new Date(ctx.now.getTime() + 1000) }, itemId, "Two", second);
    await workOff();
    const mail = mailsTo(address)[1] ?? "";
    const firstId = `<${first}@reply.shop.example>`;
    expect(headerOf(mail, "In-Reply-To")).toBe(firstId);
    expect(headerOf(mail, "References")).toBe(firstId);
  });

  test("waits for a mail server that is out of order, and is sent once", async () => {
    const address = `${newId()}@people.example`;
    const { ctx, itemId } = await buildItem(address);
    sink.isRefusing = true;
    await reply(ctx, itemId, "Hello");
    await workOff();
    sink.isRefusing = false;
    expect((await getFeedback(ctx, { itemId })).messages).toMatchObject([{ status: "queued" }]);
    const { sendFeedbackReply } = await import("@/lib/feedback/jobs");
    const { messages } = await getFeedback(ctx, { itemId });
    await sendFeedbackReply(ctx, messages[0]?.id ?? "");
    await sendFeedbackReply(ctx, messages[0]?.id ?? "");
    expect(mailsTo(address)).toHaveLength(1);
  });

  test("goes to a customer's known address only where consent was given or never asked", async () => {
    const address = `${newId()}@people.example`;
    const asked = await buildItem("", [renewed(csat), renewed(consent)]);
    await setTrait(asked.ctx, address);
    await expect(reply(asked.ctx, asked.itemId, "Hello")).rejects.toMatchObject({
      ...{ code: "conflict", message: "This person did not agree to be written to." },
    });
    const never = await buildItem("", [renewed(csat)]);
    await setTrait(never.ctx, address);
    await reply(never.ctx, never.itemId, "Hello");
    const nobody = await buildItem("", [renewed(csat)]);
    await expect(reply(nobody.ctx, nobody.itemId, "Hello")).rejects.toMatchObject({
      ...{ code: "conflict", message: "This person left no address." },
    });
  });

  test("is refused to viewers and across workspaces", async () => {
    const { ctx, itemId } = await buildItem(`${newId()}@people.example`);
    const viewer = await buildSurveyMember("viewer", ctx.workspaceId);
    await expect(reply(viewer, itemId, "x")).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await buildSurveyMember("owner");
    await expect(reply(stranger, itemId, "x")).rejects.toMatchObject({ code: "not_found" });
  });

  test("ends the wait that a reply of the customer had begun", async () => {
    const { ctx, itemId } = await buildItem(`${newId()}@people.example`);
    const later = new Date(ctx.now.getTime() + 60_000);
    await inTransaction(ctx, (tx) =>
      tx
        .update(feedbackItems)
        .set({ awaitingSince: later })
        .where(inWorkspace(ctx, feedbackItems, itemId)),
    );
    await reply(ctx, itemId, "Answered");
    expect((await getFeedback(ctx, { itemId })).awaitingSince).toBeNull();
  });
});

describe("A mention", () => {
  test("tells the colleague by mail, and nobody else", async () => {
    const { ctx, itemId } = await buildItem(`${newId()}@people.example`);
    const colleague = await buildSurveyMember("editor", ctx.workspaceId);
    const name = `Nora ${newId().slice(-6)}`;
    const [person] = await db()
      .update(users)
      .set({ name })
      .where(eq(users.id, colleague.actor.id ?? ""))
      .returning({ email: users.email });
    const { mentionIds } = await addFeedbackNote(ctx, { itemId, text: `@${name} please look` });
    expect(mentionIds).toEqual([colleague.actor.id]);
    await workOff();
    const [mail = "", ...more] = mailsTo(person?.email ?? "");
    expect(more).toEqual([]);
    expect(mail.replace(/=\r?\n/g, "")).toContain("please look");
  });
});
