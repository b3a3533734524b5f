import { createHash } from "node:crypto";
import PostalMime from "postal-mime";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import {
  bareAddress,
  type Incoming,
  oneLine,
  storable,
  withoutQuote,
} from "@/lib/feedback/messages/incoming";
import { wordsOfMarkup } from "@/lib/feedback/messages/markup";

/** So much of a mail is looked at, ten times what is kept: what somebody wrote stands at the top. */
const longestRead = 500_000;

const addresses = z.union([z.string().max(20_000), z.array(z.string().max(2000)).max(100)]);

/** What mail providers post once a mail has been taken apart by them. */
const posted = z.object({
  from: z.string().max(2000),
  to: addresses,
  subject: z.string().max(10_000).default(""),
  text: z.string(),
  messageId: z.string().max(998).optional(),
  autoSubmitted: z.string().max(200).optional(),
});

/** A mail in its raw form (RFC 5322). Attachments are left where they are. @throws AppError invalid */
export async function parseRawMail(raw: Buffer): Promise<Incoming> {
  const mail = await PostalMime.parse(raw.subarray(0, longestRead)).catch((cause: unknown) => {
    throw new AppError("invalid", "This is no mail.", { cause });
  });
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value ?? "";
  const precedence = header("precedence").toLowerCase();
  const to = [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap((one) => one.address ?? []);
  return {
    from: mail.from?.address ?? "",
    to: [...to, header("delivered-to"), header("x-original-to")].filter(Boolean),
    subject: mail.subject ?? "",
    text: mail.text ?? wordsOfMarkup(mail.html ?? ""),
    messageId: mail.messageId ?? null,
    isAutomatic:
      isAutomatic(header("auto-submitted")) || ["bulk", "junk", "auto_reply"].includes(precedence),
  };
}

/** @throws AppError invalid */
export function parsePostedMail(json: unknown): Incoming {
  const result = posted.safeParse(json);
  if (!result.success) throw new AppError("invalid", "Send from, to, subject and text.");
  const { to, messageId, autoSubmitted = "", ...mail } = result.data;
  const recipients = (Array.isArray(to) ? to : to.split(",")).flatMap((one) => one.split(","));
  return {
    ...mail,
    to: recipients.map((one) => bareAddress(one) ?? "").filter(Boolean),
    messageId: messageId ?? null,
    isAutomatic: isAutomatic(autoSubmitted),
  };
}

/** The mail as the operation takes it; a mail without an id is known by its content. */
export function toReceived(mail: Incoming) {
  const given = oneLine(mail.messageId ?? "", 998);
  return {
    from: bareAddress(mail.from) ?? "unknown@invalid",
    subject: oneLine(mail.subject, 200),
    text: storable(withoutQuote(mail.text.slice(0, longestRead)), 50_000).trim(),
    messageId: given || `<${contentHash(mail)}@content>`,
    isAutomatic: mail.isAutomatic,
  };
}

const isAutomatic = (value: string): boolean => value !== "" && !/^\s*no\b/i.test(value);

const contentHash = ({ from, subject, text }: Incoming): string =>
  createHash("sha256")
    .update(JSON.stringify([from, subject, text]))
    .digest("hex");
