import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema/directory";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/new-id";
import { enqueue } from "@/lib/core/outbox";
import { isStorable, line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { personOperation, visitorOperation } from "../account-operation";
import { hashPassword, password } from "../passwords";
import { countAttempt } from "../rate-limit";
import { spendUserToken } from "../user-tokens";

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "At most 254 characters.")
  .refine(isStorable, "Contains characters that cannot be stored.")
  .pipe(z.email("Please enter an e-mail address, like ana@example.com."));

/** @throws AppError invalid (a message per field), rate_limited */
export const signUp = visitorOperation({
  name: "account.signUp",
  input: z.strictObject({
    name: line(80),
    email,
    password,
    /** The browser's own; one the server does not know is as good as none. */
    timeZone: z.string().refine(isTimeZone).default("UTC").catch("UTC"),
  }),
  async before({ visit }, input) {
    await countAttempt("signUpPerAddress", visit.address, visit.now);
    return { passwordHash: await hashPassword(input.password) };
  },
  async run({ tx, caller, input, before }) {
    const [taken] = await tx
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, input.email));
    if (taken) invalid("email", "There is already an account with this e-mail. Sign in instead.");
    const id = newId();
    await tx.insert(users).values({
      id,
      name: input.name,
      email: input.email,
      timeZone: input.timeZone,
      passwordHash: before.passwordHash,
      createdAt: caller.visit.now,
    });
    await enqueue(tx, { workspaceId: null, job: "mail.verifyEmail", subjectId: id });
    return { id };
  },
});

/** @throws AppError gone when the link was used before, is too old or was never ours */
export const verifyEmail = visitorOperation({
  name: "account.verifyEmail",
  input: z.strictObject({ token: z.string().max(100) }),
  async run({ tx, caller, input }) {
    const userId = await spendUserToken(tx, "verify-email", input.token, caller.visit.now);
    if (!userId) throw new AppError("gone", "This link has been used or is too old.");
    await tx.update(users).set({ emailVerifiedAt: caller.visit.now }).where(eq(users.id, userId));
    return null;
  },
});

export const resendVerification = personOperation({
  name: "account.resendVerification",
  input: z.strictObject({}),
  before: ({ userId, visit }) => countAttempt("resetPerAccount", userId, visit.now),
  async run({ tx, caller }) {
    await enqueue(tx, { workspaceId: null, job: "mail.verifyEmail", subjectId: caller.userId });
    return null;
  },
});
