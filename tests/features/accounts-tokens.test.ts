import { expect, test } from "vitest";
import { acceptInvitation } from "@/lib/access/accounts/invitations";
import { resetPassword } from "@/lib/access/accounts/password";
import { verifyEmail } from "@/lib/access/accounts/sign-up";
import { isGoodUserToken } from "@/lib/access/user-tokens";
import { newId } from "@/lib/core/new-id";
import { createInvitationLink } from "@/lib/workspaces/invitations/commands";
import { at, buildPerson, buildWorkspace } from "../support/build";
import { buildToken, buildVisitor } from "../support/build-accounts";

const password = "a fresh sentence 9";
const gone = { code: "gone" };

test("A reset link works once", async () => {
  const { userId } = await buildPerson();
  const token = await buildToken("reset-password", userId);
  await resetPassword(buildVisitor(), { token, password });
  await expect(resetPassword(buildVisitor(), { token, password })).rejects.toMatchObject(gone);
});

test("Of fifty uses of a reset link at once exactly one succeeds", async () => {
  const { userId } = await buildPerson();
  const token = await buildToken("reset-password", userId);
  const tries = await Promise.allSettled(
    Array.from({ length: 50 }, () => resetPassword(buildVisitor(), { token, password })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("A reset link is too old after an hour", async () => {
  const { userId } = await buildPerson();
  const token = await buildToken("reset-password", userId, new Date(Date.now() - 3_600_001));
  await expect(resetPassword(buildVisitor(), { token, password })).rejects.toMatchObject(gone);
});

test("Nobody tries made-up reset links without end", async () => {
  const address = newId();
  const attempt = () => resetPassword(buildVisitor({ address }), { token: newId(), password });
  for (let n = 0; n < 30; n++) await expect(attempt()).rejects.toMatchObject(gone);
  await expect(attempt()).rejects.toMatchObject({ code: "rate_limited" });
});

test("A new reset link replaces the one before", async () => {
  const { userId } = await buildPerson();
  const first = await buildToken("reset-password", userId);
  await buildToken("reset-password", userId);
  const late = resetPassword(buildVisitor(), { token: first, password });
  await expect(late).rejects.toMatchObject(gone);
});

test("Looking at a link spends nothing", async () => {
  const { userId } = await buildPerson();
  const token = await buildToken("verify-email", userId);
  const isGood = () => isGoodUserToken("verify-email", token, new Date());
  expect([await isGood(), await isGood()]).toEqual([true, true]);
  await verifyEmail(buildVisitor(), { token });
  expect(await isGood()).toBe(false);
});

test("A link that confirms an address sets no password, and the other way round", async () => {
  const { userId } = await buildPerson();
  const verifying = await buildToken("verify-email", userId);
  const resetting = await buildToken("reset-password", userId);
  const reset = resetPassword(buildVisitor(), { token: verifying, password });
  await expect(reset).rejects.toMatchObject(gone);
  const verify = verifyEmail(buildVisitor(), { token: resetting });
  await expect(verify).rejects.toMatchObject(gone);
  expect(await isGoodUserToken("verify-email", verifying, new Date())).toBe(true);
});

test("An invitation is no reset link, and a reset link is no invitation", async () => {
  const { owner } = await buildWorkspace();
  const person = await buildPerson();
  const { token } = await createInvitationLink(at(owner.ctx, new Date()), { role: "viewer" });
  const reset = resetPassword(buildVisitor(), { token, password });
  await expect(reset).rejects.toMatchObject(gone);
  const resetting = await buildToken("reset-password", person.userId);
  const join = acceptInvitation(person.caller, { token: resetting });
  await expect(join).rejects.toMatchObject(gone);
});
