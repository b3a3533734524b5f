import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { themes } from "@/db/enums";
import { sessions, users } from "@/db/schema/directory";
import { line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { personOperation } from "../account-operation";
import { refuseSharedAccount } from "./demo";

export const updateProfile = personOperation({
  name: "account.updateProfile",
  input: z.strictObject({
    name: line(80),
    timeZone: z.string().refine(isTimeZone, "Please choose a time zone from the list."),
  }),
  async run({ tx, caller, input }) {
    await refuseSharedAccount(tx, caller.userId);
    await tx.update(users).set(input).where(eq(users.id, caller.userId));
    return null;
  },
});

export const setTheme = personOperation({
  name: "account.setTheme",
  input: z.strictObject({ theme: z.enum(themes) }),
  async run({ tx, caller, input }) {
    await tx.update(users).set(input).where(eq(users.id, caller.userId));
    return null;
  },
});

/** Signs the person out everywhere but here. */
export const endOtherSessions = personOperation({
  name: "account.endOtherSessions",
  input: z.strictObject({}),
  async run({ tx, caller }) {
    await refuseSharedAccount(tx, caller.userId);
    await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, caller.userId), ne(sessions.id, caller.sessionId)));
    return null;
  },
});
