import { expect, test } from "vitest";
import { checkPassword } from "@/lib/access/accounts/sign-in";
import { signUp } from "@/lib/access/accounts/sign-up";
import { newId } from "@/lib/core/new-id";
import { buildPerson } from "../support/build";
import { buildVisitor } from "../support/build-accounts";

const newcomer = (password: string) => ({
  name: "New Comer",
  email: `${newId()}@example.com`,
  password,
});

test.each([
  ["a common one", "password123"],
  ["a common one in capitals", "PASSWORD123"],
  ["seven characters", "7 chars"],
  ["129 characters", "x".repeat(129)],
  ["one with NUL", "long enough \0 but not storable"],
])("A new account is refused %s as password", async (_, password) => {
  await expect(signUp(buildVisitor(), newcomer(password))).rejects.toMatchObject({
    code: "invalid",
    fields: { password: expect.any(String) },
  });
});

test("A password of 128 characters is kept whole", async () => {
  const account = newcomer("y".repeat(128));
  const { id } = await signUp(buildVisitor(), account);
  const { email } = account;
  expect(await checkPassword(buildVisitor(), attempt(email, "y".repeat(128)))).toMatchObject({
    id,
  });
  expect(await checkPassword(buildVisitor(), attempt(email, "y".repeat(127)))).toBeNull();
});

const attempt = (email: string, password: string) => ({ email, password });

test("An unknown e-mail is answered like a wrong password", async () => {
  const { email } = await buildPerson();
  const wrong = await checkPassword(buildVisitor(), { email, password: "not the password" });
  const nobody = { email: `${newId()}@example.com`, password: "not the password" };
  expect(wrong).toBeNull();
  expect(await checkPassword(buildVisitor(), nobody)).toEqual(wrong);
});

test("An e-mail signs in however it is capitalised", async () => {
  const { email, password, userId } = await buildPerson();
  const typed = { email: ` ${email.toUpperCase()} `, password };
  expect(await checkPassword(buildVisitor(), typed)).toMatchObject({ id: userId });
});

test("An e-mail has one account", async () => {
  const { email } = await buildPerson();
  const again = { ...newcomer("a quiet sentence 3"), email };
  await expect(signUp(buildVisitor(), again)).rejects.toMatchObject({
    code: "invalid",
    fields: { email: expect.any(String) },
  });
});

test("Of many sign-ups at once with one e-mail exactly one makes an account", async () => {
  const account = newcomer("a quiet sentence 3");
  const tries = await Promise.allSettled(
    Array.from({ length: 6 }, () => signUp(buildVisitor(), account)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("The eleventh attempt on an account in a quarter of an hour has to wait", async () => {
  const { email, password, userId } = await buildPerson();
  const now = new Date("2026-05-01T10:00:00Z");
  const attempt = (given: string, at = now) =>
    checkPassword(buildVisitor({ now: at }), { email, password: given });
  for (let n = 0; n < 10; n++) expect(await attempt("not the password")).toBeNull();
  await expect(attempt(password)).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterSeconds: 900,
    message: "Too many attempts. Please try again in 15 minutes.",
  });
  expect(await attempt(password, new Date("2026-05-01T10:15:00Z"))).toMatchObject({ id: userId });
});

test("The twenty-first sign-up from an address in an hour has to wait", async () => {
  const address = newId();
  const now = new Date("2026-05-01T10:30:00Z");
  // What is refused counts as well: nothing is hashed for it.
  const attempt = () => signUp(buildVisitor({ address, now }), newcomer("a quiet sentence 3"));
  const tries = await Promise.allSettled(Array.from({ length: 21 }, attempt));
  const refused = tries.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toMatchObject([
    { code: "rate_limited", retryAfterSeconds: 1800 },
  ]);
});
