import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/directory";
import { signInWithProvider } from "@/lib/access/accounts/provider";
import { newId } from "@/lib/core/new-id";
import { buildPerson } from "../support/build";

const account = () => ({ provider: "oidc", providerAccountId: newId() });
const profile = (email: string, isVouchedFor = true) => ({
  email,
  email_verified: isVouchedFor,
  name: "Ana Ruiz",
});

test("The first sign-in with a provider makes an account, the second finds it", async () => {
  const ana = account();
  const email = `${newId()}@example.com`;
  const first = await signInWithProvider(ana, profile(email));
  const second = await signInWithProvider(ana, profile(`moved-${email}`));
  expect(first).not.toBeNull();
  expect(second).toBe(first);
});

test("An address somebody else has here is not taken over on the provider's mere word", async () => {
  const person = await buildPerson();
  expect(await signInWithProvider(account(), profile(person.email, false))).toBeNull();
  expect(await signInWithProvider(account(), profile(person.email, true))).toBeNull();
});

test("An address both sides have proven joins the accounts", async () => {
  const person = await buildPerson();
  await db().update(users).set({ emailVerifiedAt: new Date() }).where(eq(users.id, person.userId));
  expect(await signInWithProvider(account(), profile(person.email))).toBe(person.userId);
});

test("A name from a provider is one line, since mails carry it", async () => {
  const named = { ...profile(`${newId()}@example.com`), name: "Ana\r\n\r\nPay here:\u2028x" };
  const userId = (await signInWithProvider(account(), named)) ?? "";
  const [user] = await db().select().from(users).where(eq(users.id, userId));
  expect(user?.name).toBe("Ana Pay here: x");
});

test("A provider without a usable address opens nothing", async () => {
  expect(await signInWithProvider(account(), { sub: "1" })).toBeNull();
  expect(await signInWithProvider(account(), profile("not an address"))).toBeNull();
});

test("Of many first sign-ins at once every one reaches the same account", async () => {
  const ana = account();
  const email = `${newId()}@example.com`;
  const attempts = Array.from({ length: 5 }, () => signInWithProvider(ana, profile(email)));
  const settled = await Promise.allSettled(attempts);
  const again = await signInWithProvider(ana, profile(email));
  const reached = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  expect(new Set(reached)).toEqual(new Set([again]));
});
