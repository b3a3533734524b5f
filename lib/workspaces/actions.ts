"use server";
import { personAction } from "@/lib/access/account-action";
import { action } from "@/lib/access/action";
import { editWorkspace } from "./commands";
import { createInvitationLink, inviteMembers, revokeInvitation } from "./invitations/commands";
import { changeRole, leaveWorkspace, removeMember } from "./members/commands";
import { openWorkspace } from "./setup/commands";

export const createWorkspaceAction = personAction(openWorkspace);
export const editWorkspaceAction = action(editWorkspace);
export const inviteMembersAction = action(inviteMembers);
export const createInvitationLinkAction = action(createInvitationLink);
export const revokeInvitationAction = action(revokeInvitation);
export const changeRoleAction = action(changeRole);
export const removeMemberAction = action(removeMember);
export const leaveWorkspaceAction = action(leaveWorkspace);
