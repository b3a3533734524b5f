import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import type { TokenPurpose } from "@/db/enums";
import { users } from "@/db/schema/directory";
import { env } from "@/lib/core/env";
import { sendMail } from "@/lib/mail/send";
import { issueUserToken } from "../user-tokens";

/**
 * Sends the link that proves an address; the secret is made here and only its hash is kept. The name is
 * left out: until then it is what a stranger wants this address to read.
 */
export async function mailVerification(userId: string): Promise<void> {
  const issued = await issue("verify-email", userId);
  if (!issued) return;
  await sendMail({
    to: issued.email,
    subject: "Confirm your e-mail address",
    body: `Hello,\n\nplease confirm your address for Throughline:\n\n${env().APP_URL}/verify-email/${issued.token}\n\nThe link works once, for seven days.\n`,
  });
}

export async function mailPasswordReset(userId: string): Promise<void> {
  const issued = await issue("reset-password", userId);
  if (!issued) return;
  await sendMail({
    to: issued.email,
    subject: "Choose a new password",
    body: `Hello ${issued.name},\n\nchoose a new password for Throughline here:\n\n${env().APP_URL}/reset-password/${issued.token}\n\nThe link works once, for one hour. If you did not ask for it, you need not do anything.\n`,
  });
}

/** What is true now decides: a person deleted since gets no mail. */
function issue(purpose: TokenPurpose, userId: string) {
  return db().transaction(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    if (!user || (purpose === "verify-email" && user.emailVerifiedAt)) return null;
    const token = await issueUserToken(tx, purpose, userId, new Date());
    return { token, name: user.name, email: user.email };
  });
}
