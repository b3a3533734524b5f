import { createTransport, type Transporter } from "nodemailer";
import { db } from "@/db/client";
import { devMails } from "@/db/schema/mail";
import { env, hasMailbox } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";

/** Plain text, with at most one address to follow. */
export type Mail = {
  to: string;
  subject: string;
  body: string;
  thread?: Thread;
  /** The same in markup, for mails with something to press. */
  html?: string;
  headers?: Record<string, string>;
};

/** Where a mail belongs in a conversation; ids stand in angle brackets (RFC 5322, 3.6.4). */
export type Thread = {
  messageId: string;
  inReplyTo?: string;
  references?: string[];
  replyTo?: string;
};

let transport: Transporter | undefined;

/**
 * How long a silent server is waited for, in milliseconds. All together it is less than a worker holds
 * a piece of work: a mail that hangs is given up before another worker sends it, too.
 */
export const mailPatience = {
  connectionTimeout: 10_000,
  greetingTimeout: 20_000,
  socketTimeout: 20_000,
};

export type MailWay = "smtp" | "mailbox" | "none";

/** What becomes of a mail here: sent, kept for the mailbox page, or nothing at all. */
export function mailWay(): MailWay {
  const settings = env();
  if (settings.SMTP_URL) return "smtp";
  return hasMailbox(settings) ? "mailbox" : "none";
}

/**
 * Hands the mail to the SMTP server, or keeps it for the mailbox page where there is none.
 * @returns whether it went anywhere
 * @throws Error when the server refuses, so that the job is tried again
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const settings = env();
  if (settings.SMTP_URL) {
    transport ??= createTransport({ url: settings.SMTP_URL, ...mailPatience });
    await transport.sendMail({
      from: settings.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.body,
      html: mail.html,
      headers: mail.headers,
      ...mail.thread,
    });
    return true;
  }
  if (!hasMailbox(settings)) {
    log.warn({ subject: mail.subject }, "no SMTP_URL: a mail could not be sent");
    return false;
  }
  await db().insert(devMails).values({
    id: newId(),
    recipient: mail.to,
    subject: mail.subject,
    body: mail.body,
    at: new Date(),
  });
  log.info({ to: mail.to, subject: mail.subject }, "mail kept for the mailbox page");
  return true;
}
