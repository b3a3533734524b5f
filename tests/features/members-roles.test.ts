import { expect, test } from "vitest";
import { contextOfMember, findMembership } from "@/lib/access/doors";
import { editWorkspace } from "@/lib/workspaces/commands";
import { changeRole, leaveWorkspace, removeMember } from "@/lib/workspaces/members/commands";
import { listMembers } from "@/lib/workspaces/queries";
import { buildMember, buildWorkspace } from "../support/build";

const values = {
  ...{ name: "Renamed", timeZone: "Europe/Madrid", currency: "EUR" },
  countsRefunds: true,
};
const forbidden = { code: "forbidden" };
const conflict = { code: "conflict" };

test("A change of role acts on the member's next call", async () => {
  const workspace = await buildWorkspace();
  const admin = await buildMember({ role: "admin", workspace });
  await editWorkspace(admin.ctx, values);
  await changeRole(workspace.owner.ctx, { userId: admin.userId, role: "viewer" });
  const next = await contextOfMember(admin.userId, workspace.id);
  await expect(editWorkspace(next, values)).rejects.toMatchObject(forbidden);
});

test("A removed member's next call finds no workspace", async () => {
  const workspace = await buildWorkspace();
  const editor = await buildMember({ role: "editor", workspace });
  expect(await findMembership(editor.userId, workspace.slug)).not.toBeNull();
  await removeMember(workspace.owner.ctx, { userId: editor.userId });
  expect(await findMembership(editor.userId, workspace.slug)).toBeNull();
  const next = contextOfMember(editor.userId, workspace.id);
  await expect(next).rejects.toMatchObject({ code: "not_found" });
});

test("The last owner cannot step down, leave or be removed", async () => {
  const { owner } = await buildWorkspace();
  const { ctx, userId } = owner;
  await expect(changeRole(ctx, { userId, role: "admin" })).rejects.toMatchObject(conflict);
  await expect(leaveWorkspace(ctx, {})).rejects.toMatchObject(conflict);
  await expect(removeMember(ctx, { userId })).rejects.toMatchObject(conflict);
  expect(await listMembers(ctx, {})).toMatchObject([{ userId, role: "owner" }]);
});

test.each([
  ["step down", (m: Owner) => changeRole(m.ctx, { userId: m.userId, role: "viewer" })],
  ["leave", (m: Owner) => leaveWorkspace(m.ctx, {})],
])("When all owners %s at once, one stays", async (_, act) => {
  const workspace = await buildWorkspace();
  const others = [];
  for (let n = 0; n < 3; n++) others.push(await buildMember({ role: "owner", workspace }));
  const tries = await Promise.allSettled([workspace.owner, ...others].map((owner) => act(owner)));
  const refused = tries.filter((outcome) => outcome.status === "rejected");
  expect(refused).toHaveLength(1);
  const stayed = [workspace.owner, ...others][tries.findIndex((t) => t.status === "rejected")];
  const members = await listMembers(stayed?.ctx ?? workspace.owner.ctx, {});
  expect(members.filter(({ role }) => role === "owner")).toHaveLength(1);
});

type Owner = { ctx: Awaited<ReturnType<typeof contextOfMember>>; userId: string };

test("Somebody who became the last owner meanwhile cannot leave with the role of before", async () => {
  const workspace = await buildWorkspace();
  const editor = await buildMember({ role: "editor", workspace });
  await changeRole(workspace.owner.ctx, { userId: editor.userId, role: "owner" });
  await leaveWorkspace(workspace.owner.ctx, {});
  await expect(leaveWorkspace(editor.ctx, {})).rejects.toMatchObject(conflict);
});

test("An admin makes no owners and touches none", async () => {
  const workspace = await buildWorkspace();
  const admin = await buildMember({ role: "admin", workspace });
  const editor = await buildMember({ role: "editor", workspace });
  const promote = (userId: string) => changeRole(admin.ctx, { userId, role: "owner" });
  await expect(promote(editor.userId)).rejects.toMatchObject(forbidden);
  await expect(promote(admin.userId)).rejects.toMatchObject(forbidden);
  const { userId } = workspace.owner;
  await expect(changeRole(admin.ctx, { userId, role: "viewer" })).rejects.toMatchObject(forbidden);
  await expect(removeMember(admin.ctx, { userId })).rejects.toMatchObject(forbidden);
});

test.each(["viewer", "commenter", "editor"] as const)("A %s manages nobody", async (role) => {
  const workspace = await buildWorkspace();
  const member = await buildMember({ role, workspace });
  const { userId } = member;
  await expect(changeRole(member.ctx, { userId, role: "admin" })).rejects.toMatchObject(forbidden);
  await expect(removeMember(member.ctx, { userId })).rejects.toMatchObject(forbidden);
});

test("A member of another workspace does not exist", async () => {
  const { owner } = await buildWorkspace();
  const { userId } = await buildMember({ role: "editor" });
  const missing = { code: "not_found" };
  await expect(changeRole(owner.ctx, { userId, role: "viewer" })).rejects.toMatchObject(missing);
  await expect(removeMember(owner.ctx, { userId })).rejects.toMatchObject(missing);
});

test.each(["no\0such", "a'b", "../x", "", "x".repeat(5000)])(
  "An address that cannot be a workspace leads nowhere",
  async (slug) => {
    const { owner } = await buildWorkspace();
    expect(await findMembership(owner.userId, slug)).toBeNull();
  },
);
