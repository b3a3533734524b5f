"use server";
import { action } from "@/lib/access/action";
import {
  changeRole,
  createInvitationLink,
  editWorkspace,
  inviteMember,
  leaveWorkspace,
  removeMember,
  revokeInvitation,
} from "./commands";

export const editWorkspaceAction = action(editWorkspace);
export const inviteMemberAction = action(inviteMember);
export const createInvitationLinkAction = action(createInvitationLink);
export const revokeInvitationAction = action(revokeInvitation);
export const changeRoleAction = action(changeRole);
export const removeMemberAction = action(removeMember);
export const leaveWorkspaceAction = action(leaveWorkspace);
