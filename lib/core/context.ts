import type { ApiScope, Role } from "@/db/enums";

declare const brand: unique symbol;

/** The id of a workspace the caller has been shown to belong to; only lib/access mints one. */
export type WorkspaceId = string & { readonly [brand]: "WorkspaceId" };

export type Actor =
  | { kind: "member"; id: string; role: Role }
  | { kind: "apiKey"; id: string; scopes: readonly ApiScope[] }
  | { kind: "respondent"; id: string }
  | { kind: "system"; id: null };

/** Who asks, for which workspace, when. */
export type Context = {
  workspaceId: WorkspaceId;
  actor: Actor;
  now: Date;
  requestId: string;
};

/** The member who acts; null for a key, a respondent and the product itself. */
export const memberIdOf = ({ actor }: Pick<Context, "actor">): string | null =>
  actor.kind === "member" ? actor.id : null;
