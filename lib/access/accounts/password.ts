import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema/directory";
import { AppError, invalid } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/outbox";
import { personOperation, visitorOperation } from "../account-operation";
import { hashPassword, isPassword, password } from "../passwords";
import { countAttempt } from "../rate-limit";
import { isGoodUserToken, spendUserToken } from "../user-tokens";
import { isDemoVisitor } from "./demo";
import { email } from "./sign-up";

/** Says the same, in the same time, whether or not there is such an account. */
export const requestPasswordReset = visitorOperation({
  name: "account.requestPasswordReset",
  input: z.strictObject({ email }),
  async before({ visit }, input) {
    await countAttempt("resetPerAccount", input.email, visit.now);
    await countAttempt("resetPerAddress", visit.address, visit.now);
  },
  async run({ tx, input }) {
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, input.email));
    if (user && !isDemoVisitor(input))
      await enqueue(tx, { workspaceId: null, job: "mail.resetPassword", subjectId: user.id });
    return null;
  },
});

/** Sets a new password and ends every session. @throws AppError gone, invalid, rate_limited */
export const resetPassword = visitorOperation({
  name: "account.resetPassword",
  input: z.strictObject({ token: z.string().max(100), password }),
  async before({ visit }, input) {
    await countAttempt("resetPerAddress", `link ${visit.address}`, visit.now);
    // Links that somebody made up keep nobody's sign-in waiting for a hash.
    if (!(await isGoodUserToken("reset-password", input.token, visit.now))) throw spentLink();
    return hashPassword(input.password);
  },
  async run({ tx, caller, input, before: passwordHash }) {
    const userId = await spendUserToken(tx, "reset-password", input.token, caller.visit.now);
    if (!userId) throw spentLink();
    // Whoever could open the mail has shown the address to be theirs.
    const verified = { passwordHash, emailVerifiedAt: caller.visit.now };
    await tx.update(users).set(verified).where(eq(users.id, userId));
    await tx.delete(sessions).where(eq(sessions.userId, userId));
    return null;
  },
});

const spentLink = () => new AppError("gone", "This link has been used or is too old.");

/** Sets another password and ends every other session. @throws AppError invalid */
export const changePassword = personOperation({
  name: "account.changePassword",
  input: z.strictObject({ current: z.string().max(200), password }),
  async before({ userId, visit }, input) {
    await countAttempt("signInPerAccount", userId, visit.now);
    if (!(await isPassword(input.current, await passwordHashOf(userId)))) {
      invalid("current", "This is not your current password.");
    }
    return hashPassword(input.password);
  },
  async run({ tx, caller, before: passwordHash }) {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, caller.userId));
    await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, caller.userId), ne(sessions.id, caller.sessionId)));
    return null;
  },
});

/** False for somebody who signs in only with another account, and for the demo visitor. */
export async function hasPassword(userId: string): Promise<boolean> {
  return (await passwordHashOf(userId)) !== null;
}

async function passwordHashOf(userId: string): Promise<string | null> {
  const [row] = await db()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId));
  return row?.passwordHash ?? null;
}
