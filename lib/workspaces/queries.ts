import { z } from "zod";
import { selectInvitations, selectMembers } from "@/lib/access/members";
import { query } from "@/lib/core/operation";

/** Members by name: `{ userId, name, email, role, joinedAt }[]`. */
export const listMembers = query({
  name: "workspace.listMembers",
  input: z.strictObject({}),
  can: "workspace.read",
  run: ({ tx, ctx }) => selectMembers(tx, ctx),
});

/** Members by name, as lists to choose from show them. */
export const listPeople = query({
  name: "workspace.listPeople",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const members = await selectMembers(tx, ctx);
    return members.map(({ userId, name }) => ({ id: userId, name }));
  },
});
export type Person = Awaited<ReturnType<typeof listPeople>>[number];

/** Invitations nobody has used yet, the newest first. */
export const listInvitations = query({
  name: "workspace.listInvitations",
  input: z.strictObject({}),
  can: "member.manage",
  run: ({ tx, ctx }) => selectInvitations(tx, ctx),
});
