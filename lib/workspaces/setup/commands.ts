import type { z } from "zod";
import type { Person } from "@/lib/access/account-operation";
import { createWorkspace } from "@/lib/access/accounts/workspaces";
import { contextOfMember } from "@/lib/access/doors";
import { addDefaultChannels } from "@/lib/touchpoints/channels/commands";

type NewWorkspace = z.input<typeof createWorkspace.accountOperation.input>;

/**
 * A workspace with what every one starts with. Calling it twice with one id opens one workspace.
 * @throws AppError invalid
 */
export async function openWorkspace(caller: Person, input: NewWorkspace) {
  const workspace = await createWorkspace(caller, input);
  const ctx = await contextOfMember(caller.userId, workspace.id, caller.visit);
  await addDefaultChannels(ctx, {});
  return workspace;
}
