import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { devMails } from "@/db/schema/mail";
import { env, hasMailbox } from "@/lib/core/env";

/** The latest mails of a server without SMTP, the newest first; null where there is no mailbox. */
export async function listMailbox() {
  if (!hasMailbox(env())) return null;
  return db().select().from(devMails).orderBy(desc(devMails.at)).limit(50);
}
