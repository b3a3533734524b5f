import type { ApiScope, Role } from "@/db/enums";
import type { Actor } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";

/** What an operation asks for. Read it as "may …". */
const capabilities = [
  "workspace.read",
  "workspace.edit",
  "member.manage",
  "apiKey.manage",
  "audit.read",
  "persona.edit",
  "touchpoint.edit",
  "map.read",
  "map.edit",
  "map.comment",
  "comment.moderate",
  "survey.edit",
  "feedback.work",
  "painPoint.edit",
  "kpi.read",
  "kpi.edit",
  "metric.write",
  "customer.edit",
  "customer.erase",
  "event.write",
  "response.submit",
  "reply.receive",
  "job.run",
] as const;
export type Capability = (typeof capabilities)[number];

const viewer = ["workspace.read", "map.read", "kpi.read"] as const;
const commenter = [...viewer, "map.comment"] as const;
const editor = [
  ...commenter,
  "persona.edit",
  "touchpoint.edit",
  "map.edit",
  "survey.edit",
  "feedback.work",
  "painPoint.edit",
  "kpi.edit",
  "metric.write",
  "customer.edit",
] as const;
const admin = [
  ...editor,
  "workspace.edit",
  "member.manage",
  "apiKey.manage",
  "audit.read",
  "customer.erase",
  "comment.moderate",
] as const;
/** Beyond this only owners make owners, which `requireGrant` of the workspaces holds. */
const owner = admin;

const byRole: Record<Role, ReadonlySet<Capability>> = {
  viewer: new Set(viewer),
  commenter: new Set(commenter),
  editor: new Set(editor),
  admin: new Set(admin),
  owner: new Set(owner),
};

const byScope: Record<ApiScope, readonly Capability[]> = {
  "events.write": ["event.write"],
  "events.collect": ["event.write"],
  "feedback.write": [],
  "maps.read": ["map.read"],
  "kpis.read": ["kpi.read"],
  "metrics.write": ["metric.write"],
};

const respondent: ReadonlySet<Capability> = new Set(["response.submit", "reply.receive"]);

/** The policy table: every actor is a row of it, and there is no other place that decides. */
export function can(actor: Actor, capability: Capability): boolean {
  switch (actor.kind) {
    case "member":
      return byRole[actor.role].has(capability);
    case "apiKey":
      return actor.scopes.some((scope) => byScope[scope].includes(capability));
    case "respondent":
      return respondent.has(capability);
    case "system":
      return true;
  }
}

/** @throws AppError forbidden */
export function authorize(actor: Actor, capability: Capability): void {
  if (can(actor, capability)) return;
  const whose = actor.kind === "apiKey" ? "The API key does" : "Your role does";
  throw new AppError("forbidden", `${whose} not allow this.`);
}

export const roleCan = (role: Role, capability: Capability): boolean =>
  byRole[role].has(capability);
