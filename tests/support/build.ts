import type { Role } from "@/db/enums";
import type { Person } from "@/lib/access/account-operation";
import { acceptInvitation } from "@/lib/access/accounts/invitations";
import { signUp } from "@/lib/access/accounts/sign-up";
import { createWorkspace } from "@/lib/access/accounts/workspaces";
import { contextOfMember } from "@/lib/access/doors";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/new-id";
import { createPersona } from "@/lib/personas/commands";
import { addDefaultChannels, createChannel } from "@/lib/touchpoints/channels/commands";
import { createTouchpoint } from "@/lib/touchpoints/commands";
import { createInvitationLink } from "@/lib/workspaces/invitations/commands";

/** A fixed moment for tests that do not care which one. */
export const testNow = new Date("2026-03-10T12:00:00.000Z");

export type BuiltPerson = { userId: string; email: string; password: string; caller: Person };
export type BuiltWorkspace = { id: string; slug: string; owner: BuiltMember };
export type BuiltMember = BuiltPerson & { ctx: Context; workspaceId: string; slug: string };

/** Where a built thing goes: into this context's workspace, or one of its own. */
type Place = { ctx?: Context };
type Own<Operation extends (ctx: Context, input: never) => unknown> = Partial<
  Parameters<Operation>[1]
>;

/** Somebody with an account and no workspace. */
export async function buildPerson({ name = "Test Person" } = {}): Promise<BuiltPerson> {
  const email = `${newId()}@example.com`;
  const password = `a password of ${email}`;
  const visit = { now: new Date(), requestId: newId(), address: newId() };
  const { id } = await signUp({ visit }, { name, email, password });
  return { userId: id, email, password, caller: { visit, userId: id, sessionId: newId() } };
}

/** A workspace with its owner and the default channels. */
export async function buildWorkspace({ now = testNow } = {}): Promise<BuiltWorkspace> {
  const person = await buildPerson({ name: "Test Owner" });
  const { id, slug } = await createWorkspace(person.caller, { name: `Team ${newId()}` });
  const ctx = await contextOfMember(person.userId, id, { now });
  await addDefaultChannels(ctx, {});
  return { id, slug, owner: { ...person, ctx, workspaceId: id, slug } };
}

type MemberOptions = { role: Role; workspace?: BuiltWorkspace; name?: string; now?: Date };

/** A member with this role, of the given workspace or of one of their own. */
export async function buildMember(options: MemberOptions): Promise<BuiltMember> {
  const { role, name = `Test ${role}`, now = testNow } = options;
  const workspace = options.workspace ?? (await buildWorkspace({ now }));
  const person = await buildPerson({ name });
  const invitedAt = await contextOfMember(workspace.owner.userId, workspace.id);
  const { token } = await createInvitationLink(invitedAt, { role });
  await acceptInvitation(person.caller, { token });
  const ctx = await contextOfMember(person.userId, workspace.id, { now });
  return { ...person, ctx, workspaceId: workspace.id, slug: workspace.slug };
}

/** The same caller at another moment. */
export const at = (ctx: Context, now: Date | string): Context => ({ ...ctx, now: new Date(now) });

export async function buildPersona({ ctx, ...values }: Place & Own<typeof createPersona> = {}) {
  const place = ctx ?? (await buildWorkspace()).owner.ctx;
  const { id } = await createPersona(place, { id: newId(), name: "Test persona", ...values });
  return { id, ctx: place };
}

export async function buildChannel({ ctx, ...values }: Place & Own<typeof createChannel> = {}) {
  const place = ctx ?? (await buildWorkspace()).owner.ctx;
  const input = { id: newId(), name: `Channel ${newId()}`, ...values };
  const { id } = await createChannel(place, input);
  return { id, name: input.name, ctx: place };
}

export async function buildTouchpoint({
  ctx,
  ...values
}: Place & Own<typeof createTouchpoint> = {}) {
  const place = ctx ?? (await buildWorkspace()).owner.ctx;
  const input = { id: newId(), name: `Touchpoint ${newId()}`, ...values };
  const { id } = await createTouchpoint(place, input);
  return { id, name: input.name, ctx: place };
}
