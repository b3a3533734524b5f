import { createFormatter, createTranslator } from "next-intl";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { inTransaction } from "@/lib/core/transaction";
import { english } from "@/lib/i18n/messages/en";
import { sendMail } from "@/lib/mail/send";
import { evaluateAlerts } from "./commands";
import { noteDelivery, planNextEvaluation } from "./deliveries/commands";
import { type Delivery, readDelivery } from "./deliveries/queries";
import { hasRules } from "./evaluation/queries";
import { formerSentence, recoverySentence, shiftSentence } from "./sentences";
import { postWebhook } from "./webhooks/jobs";

/** The daily look at a workspace's watched figures. Plans the next one first, while any is watched. */
export async function evaluateDaily(ctx: Context): Promise<void> {
  const isWatching = await inTransaction(ctx, async (tx) => {
    const isNeeded = await hasRules(tx, ctx);
    if (isNeeded) await planNextEvaluation(tx, ctx);
    return isNeeded;
  });
  if (isWatching) await evaluateAlerts(ctx, {});
}

/**
 * Tells somebody of an alert, once; what failed is noted and thrown, so that it is tried again.
 * What is true now decides: a rule that has gone, or is silent by now, tells nobody.
 */
export async function deliverAlert(ctx: Context, deliveryId: string): Promise<void> {
  const delivery = await inTransaction(ctx, (tx) => readDelivery(tx, ctx, deliveryId));
  if (!delivery || delivery.deliveredAt || isSilent(ctx, delivery)) return;
  if (delivery.way === "mail" && delivery.addresses.length === 0) {
    const problem = "Whoever was to get the mail is no member any more.";
    return inTransaction(ctx, (tx) => noteDelivery(tx, ctx, deliveryId, problem));
  }
  try {
    await send(delivery);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    await inTransaction(ctx, (tx) => noteDelivery(tx, ctx, deliveryId, problem));
    throw cause;
  }
  await inTransaction(ctx, (tx) => noteDelivery(tx, ctx, deliveryId, null));
}

/** The demonstration is open to everybody, and must not write to anybody. */
const isSilent = ({ now }: Context, { mutedUntil, isDemo }: Delivery): boolean =>
  (mutedUntil !== null && mutedUntil > now) || isDemo;

async function send(delivery: Delivery): Promise<void> {
  const { subject, sentence } = wordsOf(delivery);
  const { slug, mapId, map, workspace, notice } = delivery;
  const link = `${env().APP_URL}/${slug}/kpis/alerts?map=${mapId}`;
  switch (delivery.way) {
    case "mail": {
      const t = createTranslator({ locale: "en", messages: english, namespace: "alerts" });
      const body = t("mailBody", { sentence, map, link, workspace, notice });
      for (const to of delivery.addresses) await sendMail({ to, subject, body: `${body}\n` });
      return;
    }
    case "webhook": {
      const told = `*${escapeSlack(subject)}*\n${escapeSlack(sentence)}`;
      const text = `${told}\n<${link}|${escapeSlack(map)}>`;
      const options = { mayLoop: env().WEBHOOKS_MAY_LOOP };
      if (delivery.webhookUrl) await postWebhook(delivery.webhookUrl, { text }, options);
    }
  }
}

/** What came back, and after how many milliseconds. */
export type TestReply = { status: number; ms: number };

/** Says hello to a receiver, once and at once. @throws AppError conflict: why it was not taken */
export async function sendTestMessage(to: {
  address: string;
  workspace: string;
}): Promise<TestReply> {
  const t = createTranslator({ locale: "en", messages: english, namespace: "alerts" });
  const text = t("testMessage", { workspace: escapeSlack(to.workspace) });
  const options = { mayLoop: env().WEBHOOKS_MAY_LOOP };
  const start = performance.now();
  try {
    const status = await postWebhook(to.address, { text }, options);
    return { status, ms: Math.round(performance.now() - start) };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("conflict", message, { fields: { webhookUrl: message }, cause });
  }
}

function wordsOf({ notice, shift }: Delivery): { subject: string; sentence: string } {
  const t = createTranslator({ locale: "en", messages: english, namespace: "alerts" });
  const words = { t, format: createFormatter({ locale: "en" }) };
  const { stage, direction } = shift;
  const kpi = t(`kpi.${shift.kpi}`);
  const told = shiftSentence(words, shift);
  if (notice === "opened")
    return { subject: t("mailOpened", { kpi, stage, direction }), sentence: told };
  const recovered = [recoverySentence(words, shift), formerSentence(words, shift)];
  return { subject: t("mailRecovered", { kpi, stage }), sentence: recovered.join(" ") };
}

/** The three characters that mean something in a Slack message. */
const escapeSlack = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
