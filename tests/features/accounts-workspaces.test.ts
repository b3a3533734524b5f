import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/directory";
import { outbox } from "@/db/schema/outbox";
import { demoVisitorEmail } from "@/lib/access/accounts/demo";
import { requestPasswordReset } from "@/lib/access/accounts/password";
import { endOtherSessions, setTheme, updateProfile } from "@/lib/access/accounts/profile";
import { listWorkspacesOf } from "@/lib/access/accounts/workspaces";
import { contextOfMember } from "@/lib/access/doors";
import { newId } from "@/lib/core/new-id";
import { listChannels } from "@/lib/touchpoints/channels/queries";
import { openWorkspace } from "@/lib/workspaces/setup/commands";
import { buildPerson } from "../support/build";
import { buildVisitor } from "../support/build-accounts";

test("A new workspace belongs to its maker and has channels", async () => {
  const { userId, caller } = await buildPerson();
  const { id, slug } = await openWorkspace(caller, {
    name: "Fjord & Sons",
    timeZone: "Europe/Oslo",
  });
  expect(slug).toMatch(/^fjord-sons(-\d+)?$/);
  const ctx = await contextOfMember(userId, id);
  expect(ctx.actor).toMatchObject({ role: "owner" });
  expect(await listChannels(ctx, {})).not.toHaveLength(0);
});

test("Sending the form of a new workspace twice makes one", async () => {
  const { userId, caller } = await buildPerson();
  const input = { id: newId(), name: "Twice" };
  const first = await openWorkspace(caller, input);
  expect(await openWorkspace(caller, input)).toEqual(first);
  expect(await listWorkspacesOf(userId)).toHaveLength(1);
});

test("The id of somebody else's workspace opens nothing", async () => {
  const owner = await buildPerson();
  const { id } = await openWorkspace(owner.caller, { id: newId(), name: "Mine" });
  const { caller, userId } = await buildPerson();
  const open = openWorkspace(caller, { id, name: "Yours" });
  await expect(open).rejects.toMatchObject({ code: "not_found" });
  expect(await listWorkspacesOf(userId)).toEqual([]);
});

test("The shared demo account keeps its name, sessions and password", async () => {
  const person = { name: "Demo Visitor", email: demoVisitorEmail, createdAt: new Date() };
  await db()
    .insert(users)
    .values({ id: newId(), ...person })
    .onConflictDoNothing();
  const [user] = await db().select().from(users).where(eq(users.email, demoVisitorEmail));
  const caller = { ...buildVisitor(), userId: user?.id ?? "", sessionId: newId() };
  const forbidden = { code: "forbidden" };
  const rename = updateProfile(caller, { name: "Somebody", timeZone: "UTC" });
  await expect(rename).rejects.toMatchObject(forbidden);
  await expect(endOtherSessions(caller, {})).rejects.toMatchObject(forbidden);
  await expect(setTheme(caller, { theme: "dark" })).resolves.toBeNull();
  await requestPasswordReset(buildVisitor(), { email: demoVisitorEmail });
  const mails = await db().select().from(outbox).where(eq(outbox.subjectId, caller.userId));
  expect(mails).toEqual([]);
});

test("Of many workspaces with one name at once each gets an address of its own", async () => {
  const people = await Promise.all(Array.from({ length: 8 }, () => buildPerson()));
  const name = `Crowded ${newId()}`;
  const made = await Promise.all(people.map(({ caller }) => openWorkspace(caller, { name })));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
});
