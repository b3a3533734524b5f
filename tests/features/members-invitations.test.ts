import { expect, test } from "vitest";
import type { roles } from "@/db/enums";
import { acceptInvitation, findInvitation } from "@/lib/access/accounts/invitations";
import { contextOfMember } from "@/lib/access/doors";
import {
  createInvitationLink,
  inviteMembers,
  revokeInvitation,
} from "@/lib/workspaces/invitations/commands";
import { changeRole, removeMember } from "@/lib/workspaces/members/commands";
import { listInvitations, listMembers } from "@/lib/workspaces/queries";
import { at, buildMember, buildPerson, buildWorkspace } from "../support/build";

const now = () => new Date();
const gone = { code: "gone" };

async function buildLink(role: (typeof roles)[number] = "editor") {
  const workspace = await buildWorkspace({ now: now() });
  const { ctx } = workspace.owner;
  return { workspace, ctx, ...(await createInvitationLink(ctx, { role })) };
}

test("An invitation link gives its role in its workspace", async () => {
  const { workspace, token } = await buildLink("commenter");
  const person = await buildPerson();
  expect(await findInvitation(token, now())).toMatchObject({ role: "commenter" });
  expect(await acceptInvitation(person.caller, { token })).toEqual({ slug: workspace.slug });
  const { actor } = await contextOfMember(person.userId, workspace.id);
  expect(actor).toMatchObject({ kind: "member", role: "commenter" });
});

test("An invitation works once", async () => {
  const { token } = await buildLink();
  await acceptInvitation((await buildPerson()).caller, { token });
  const second = acceptInvitation((await buildPerson()).caller, { token });
  await expect(second).rejects.toMatchObject(gone);
  expect(await findInvitation(token, now())).toBeNull();
});

test("Of fifty people who use an invitation at once exactly one joins", async () => {
  const { workspace, ctx, token } = await buildLink();
  const people = await Promise.all(Array.from({ length: 50 }, () => buildPerson()));
  const tries = await Promise.allSettled(
    people.map(({ caller }) => acceptInvitation(caller, { token })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const members = await listMembers(ctx, {});
  expect(members.map(({ role }) => role).sort()).toEqual(["editor", "owner"]);
  expect(members).toHaveLength(2);
  expect(workspace.id).toBe(ctx.workspaceId);
}, 60_000);

test("An invitation is too old after seven days", async () => {
  const { token } = await buildLink();
  const { caller } = await buildPerson();
  const visit = { ...caller.visit, now: new Date(Date.now() + 7 * 24 * 3600 * 1000 + 1000) };
  await expect(acceptInvitation({ ...caller, visit }, { token })).rejects.toMatchObject(gone);
});

test("A withdrawn invitation is worth nothing", async () => {
  const { ctx, id, token } = await buildLink();
  await revokeInvitation(ctx, { invitationId: id });
  const late = acceptInvitation((await buildPerson()).caller, { token });
  await expect(late).rejects.toMatchObject(gone);
});

test("An invitation ends with the membership of whoever made it", async () => {
  const workspace = await buildWorkspace({ now: now() });
  const admin = await buildMember({ role: "admin", workspace, now: now() });
  const { token } = await createInvitationLink(admin.ctx, { role: "admin" });
  expect(await findInvitation(token, now())).not.toBeNull();
  await removeMember(workspace.owner.ctx, { userId: admin.userId });
  const back = acceptInvitation(admin.caller, { token });
  await expect(back).rejects.toMatchObject(gone);
  expect(await findInvitation(token, now())).toBeNull();
  expect(await listInvitations(workspace.owner.ctx, {})).toEqual([]);
});

test("Whoever may no longer invite has invited nobody", async () => {
  const workspace = await buildWorkspace({ now: now() });
  const second = await buildMember({ role: "owner", workspace, now: now() });
  const owners = await createInvitationLink(second.ctx, { role: "owner" });
  const editors = await createInvitationLink(second.ctx, { role: "editor" });
  const becomes = (role: (typeof roles)[number]) =>
    changeRole(workspace.owner.ctx, { userId: second.userId, role });
  await becomes("admin");
  expect(await findInvitation(owners.token, now())).toBeNull();
  expect(await findInvitation(editors.token, now())).toMatchObject({ role: "editor" });
  await becomes("editor");
  expect(await findInvitation(editors.token, now())).toBeNull();
});

test("A member who follows an invitation does not spend it", async () => {
  const { workspace, token } = await buildLink("viewer");
  const accept = acceptInvitation(workspace.owner.caller, { token });
  await expect(accept).rejects.toMatchObject({ code: "conflict" });
  expect(await findInvitation(token, now())).not.toBeNull();
});

test("Several people are invited at once, each address once", async () => {
  const { owner } = await buildWorkspace({ now: now() });
  const addresses = "Ana <ana@example.com>; BO@example.com,\nana@example.com";
  expect(await inviteMembers(owner.ctx, { addresses, role: "editor" })).toEqual({ sent: 2 });
  const open = await listInvitations(owner.ctx, {});
  expect(open.map(({ email }) => email).sort()).toEqual(["ana@example.com", "bo@example.com"]);
});

test("An address invited again has one open invitation", async () => {
  const { owner } = await buildWorkspace({ now: now() });
  await inviteMembers(owner.ctx, { addresses: "ana@example.com", role: "viewer" });
  await inviteMembers(owner.ctx, { addresses: "ana@example.com", role: "editor" });
  expect(await listInvitations(owner.ctx, {})).toMatchObject([{ role: "editor" }]);
});

test.each([
  ["no address", "ana@example.com, nope"],
  ["nothing", "  ,; "],
  ["more than twenty", Array.from({ length: 21 }, (_, n) => `p${n}@example.com`).join(" ")],
])("Inviting %s is refused at the field, and nobody is invited", async (_, addresses) => {
  const { owner } = await buildWorkspace({ now: now() });
  await expect(inviteMembers(owner.ctx, { addresses, role: "viewer" })).rejects.toMatchObject({
    code: "invalid",
    fields: { addresses: expect.any(String) },
  });
  expect(await listInvitations(owner.ctx, {})).toEqual([]);
});

test("A member is not invited again", async () => {
  const { owner } = await buildWorkspace({ now: now() });
  const again = inviteMembers(owner.ctx, { addresses: owner.email, role: "viewer" });
  await expect(again).rejects.toMatchObject({ fields: { addresses: expect.any(String) } });
});

test("The fifty-first invitation of an hour has to wait", async () => {
  const { owner } = await buildWorkspace({ now: now() });
  const invite = (batch: number, count: number) =>
    inviteMembers(owner.ctx, {
      role: "viewer",
      addresses: Array.from({ length: count }, (_, n) => `p${batch}-${n}@example.com`).join(" "),
    });
  for (const [batch, count] of [
    [1, 20],
    [2, 20],
    [3, 10],
  ] as const)
    await invite(batch, count);
  await expect(invite(4, 1)).rejects.toMatchObject({
    code: "rate_limited",
    retryAfterSeconds: 3600,
  });
  const later = at(owner.ctx, new Date(owner.ctx.now.getTime() + 3_601_000));
  await createInvitationLink(later, { role: "viewer" });
});

test.each(["viewer", "commenter", "editor"] as const)("A %s invites nobody", async (role) => {
  const { ctx } = await buildMember({ role });
  const forbidden = { code: "forbidden" };
  await expect(createInvitationLink(ctx, { role: "viewer" })).rejects.toMatchObject(forbidden);
  const invite = inviteMembers(ctx, { addresses: "ana@example.com", role: "viewer" });
  await expect(invite).rejects.toMatchObject(forbidden);
});

test("An admin invites no owner", async () => {
  const { ctx } = await buildMember({ role: "admin" });
  const link = createInvitationLink(ctx, { role: "owner" });
  await expect(link).rejects.toMatchObject({ code: "forbidden" });
});

test("Another workspace's invitation does not exist", async () => {
  const { id } = await buildLink();
  const stranger = await buildWorkspace({ now: now() });
  const revoke = revokeInvitation(stranger.owner.ctx, { invitationId: id });
  await expect(revoke).rejects.toMatchObject({ code: "not_found" });
});
