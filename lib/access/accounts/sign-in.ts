import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { users } from "@/db/schema/directory";
import { visitorOperation } from "../account-operation";
import { isPassword } from "../passwords";
import { countAttempt } from "../rate-limit";
import { email } from "./sign-up";

/** The person with this e-mail and password, or null: a wrong e-mail looks like a wrong password. */
export const checkPassword = visitorOperation({
  name: "account.checkPassword",
  input: z.strictObject({ email, password: z.string().max(200) }),
  async before({ visit }, input) {
    await countAttempt("signInPerAccount", input.email, visit.now);
    await countAttempt("signInPerAddress", visit.address, visit.now);
    const [user] = await db().select().from(users).where(eq(users.email, input.email));
    const matches = await isPassword(input.password, user?.passwordHash ?? null);
    return user && matches ? { id: user.id, name: user.name, email: user.email } : null;
  },
  run: async ({ before }) => before,
});
