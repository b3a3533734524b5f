import { expect, test } from "vitest";
import {
  changePassword,
  requestPasswordReset,
  resetPassword,
} from "@/lib/access/accounts/password";
import { endOtherSessions } from "@/lib/access/accounts/profile";
import { checkPassword } from "@/lib/access/accounts/sign-in";
import { authOptions } from "@/lib/access/auth";
import { closeSession, findSession, listSessions, openSession } from "@/lib/access/sessions";
import { buildPerson } from "../support/build";
import { buildToken, buildVisitor } from "../support/build-accounts";

const later = (days: number) => new Date(Date.now() + days * 24 * 3600 * 1000);

test("A copied cookie is refused after signing out", async () => {
  const { userId } = await buildPerson();
  const copied = await openSession(userId, null);
  expect((await findSession(copied, new Date()))?.user.id).toBe(userId);
  await closeSession(copied);
  expect(await findSession(copied, new Date())).toBeNull();
});

test("Signing out through the sign-in library deletes the session too", async () => {
  const { userId } = await buildPerson();
  const sessionToken = await openSession(userId, null);
  const options = authOptions(null);
  const session = { expires: later(1).toISOString() };
  await options.events?.signOut?.({ token: { sessionToken }, session });
  expect(await findSession(sessionToken, new Date())).toBeNull();
});

test("A session ends after thirty days", async () => {
  const { userId } = await buildPerson();
  const token = await openSession(userId, null);
  expect(await findSession(token, later(29))).not.toBeNull();
  expect(await findSession(token, later(31))).toBeNull();
});

test("A made-up cookie belongs to nobody", async () => {
  expect(await findSession("x".repeat(43), new Date())).toBeNull();
  expect(await findSession("", new Date())).toBeNull();
});

test("A session never carries the password's hash", async () => {
  const { userId } = await buildPerson();
  const signedIn = await findSession(await openSession(userId, null), new Date());
  expect(signedIn?.user).not.toHaveProperty("passwordHash");
});

test("Resetting the password ends every session", async () => {
  const { userId } = await buildPerson();
  const sessions = [await openSession(userId, null), await openSession(userId, null)];
  const token = await buildToken("reset-password", userId);
  await resetPassword(buildVisitor(), { token, password: "a fresh sentence 9" });
  for (const session of sessions) expect(await findSession(session, new Date())).toBeNull();
});

test("After a reset the new password signs in and the old one does not", async () => {
  const { userId, email, password } = await buildPerson();
  const token = await buildToken("reset-password", userId);
  await resetPassword(buildVisitor(), { token, password: "a fresh sentence 9" });
  const tryWith = (given: string) => checkPassword(buildVisitor(), { email, password: given });
  expect(await tryWith("a fresh sentence 9")).toMatchObject({ id: userId });
  expect(await tryWith(password)).toBeNull();
});

test("Changing the password keeps this session and ends the others", async () => {
  const { userId, password, caller } = await buildPerson();
  const here = await openSession(userId, "here");
  const elsewhere = await openSession(userId, "elsewhere");
  const sessionId = (await findSession(here, new Date()))?.sessionId ?? "";
  const change = { current: password, password: "a fresh sentence 9" };
  await changePassword({ ...caller, sessionId }, change);
  expect(await findSession(here, new Date())).not.toBeNull();
  expect(await findSession(elsewhere, new Date())).toBeNull();
});

test("The password is not changed without the current one", async () => {
  const { userId, caller } = await buildPerson();
  const session = await openSession(userId, null);
  const change = { current: "a wrong guess 77", password: "a fresh sentence 9" };
  await expect(changePassword(caller, change)).rejects.toMatchObject({
    code: "invalid",
    fields: { current: expect.any(String) },
  });
  expect(await findSession(session, new Date())).not.toBeNull();
});

test("Signing out everywhere else leaves one session", async () => {
  const { userId, caller } = await buildPerson();
  const here = await openSession(userId, "here");
  await openSession(userId, "elsewhere");
  const sessionId = (await findSession(here, new Date()))?.sessionId ?? "";
  await endOtherSessions({ ...caller, sessionId }, {});
  const left = await listSessions(userId, new Date());
  expect(left.map(({ userAgent }) => userAgent)).toEqual(["here"]);
});

test("Asking for a new password says the same whether or not there is an account", async () => {
  const { email } = await buildPerson();
  const known = await requestPasswordReset(buildVisitor(), { email });
  const unknown = await requestPasswordReset(buildVisitor(), { email: `no-${email}` });
  expect(unknown).toEqual(known);
});
