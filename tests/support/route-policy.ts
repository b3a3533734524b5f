import type { Capability } from "@/lib/access/policy";

/**
 * Who may open a page of the build.
 * - `anybody`: everybody gets it, or the status given
 * - `person`: whoever is signed in; others are led to the sign-in page
 * - `member`: members with the capability; others see that there is nothing
 */
export type Access =
  | { for: "anybody"; status?: number; statusSignedIn?: number }
  | { for: "person"; status?: number }
  | { for: "member"; can: Capability };

const member = (can: Capability): Access => ({ for: "member", can });

/** The policy of pages. A route of the build that is not named here fails the tests. */
export const routePolicy: Record<string, Access> = {
  "/_not-found": { for: "anybody", status: 404 },
  "/_global-error": { for: "anybody", status: 404 },
  "/icon.svg": { for: "anybody" },
  "/api/auth/[...nextauth]": { for: "anybody" },
  "/sign-in": { for: "anybody", statusSignedIn: 307 },
  "/sign-up": { for: "anybody", statusSignedIn: 307 },
  "/forgot-password": { for: "anybody" },
  "/reset-password/[token]": { for: "anybody" },
  "/verify-email/[token]": { for: "anybody" },
  "/join/[token]": { for: "anybody" },
  "/mailbox": { for: "anybody" },
  "/": { for: "person", status: 307 },
  "/profile": { for: "person" },
  "/welcome": { for: "person" },
  "/workspaces": { for: "person" },
  "/workspaces/new": { for: "person" },
  "/[workspace]": member("workspace.read"),
  "/[workspace]/maps": member("map.read"),
  "/[workspace]/maps/new": member("map.edit"),
  "/[workspace]/maps/portfolio": member("kpi.read"),
  "/[workspace]/maps/[mapId]": member("map.read"),
  "/[workspace]/maps/[mapId]/story": member("map.read"),
  "/[workspace]/maps/[mapId]/performance": member("kpi.read"),
  "/[workspace]/maps/[mapId]/print": member("map.read"),
  "/[workspace]/mentions": member("map.read"),
  "/[workspace]/personas": member("workspace.read"),
  "/[workspace]/personas/new": member("persona.edit"),
  "/[workspace]/personas/[personaId]": member("workspace.read"),
  "/[workspace]/personas/[personaId]/edit": member("persona.edit"),
  "/[workspace]/touchpoints": member("workspace.read"),
  "/[workspace]/touchpoints/channels": member("workspace.read"),
  "/[workspace]/touchpoints/[touchpointId]": member("workspace.read"),
  "/[workspace]/surveys": member("workspace.read"),
  "/[workspace]/surveys/new": member("survey.edit"),
  "/[workspace]/surveys/[surveyId]": member("workspace.read"),
  "/[workspace]/surveys/[surveyId]/languages": member("survey.edit"),
  "/[workspace]/surveys/[surveyId]/results": member("workspace.read"),
  "/[workspace]/surveys/[surveyId]/settings": member("survey.edit"),
  "/[workspace]/surveys/[surveyId]/share": member("workspace.read"),
  "/[workspace]/surveys/[surveyId]/widget": member("workspace.read"),
  "/[workspace]/feedback": member("workspace.read"),
  "/[workspace]/feedback/settings": member("workspace.read"),
  "/[workspace]/feedback/themes": member("workspace.read"),
  "/[workspace]/feedback/times": member("kpi.read"),
  "/[workspace]/insights": member("workspace.read"),
  "/[workspace]/insights/new": member("painPoint.edit"),
  "/[workspace]/insights/[painPointId]": member("workspace.read"),
  "/[workspace]/customers": member("kpi.read"),
  "/[workspace]/customers/[customerId]": member("kpi.read"),
  "/[workspace]/customers/events": member("kpi.read"),
  "/[workspace]/customers/segments": member("kpi.read"),
  "/[workspace]/customers/imports": member("kpi.read"),
  "/[workspace]/customers/imports/[importId]": member("kpi.read"),
  "/[workspace]/kpis": member("kpi.read"),
  "/[workspace]/kpis/alerts": member("kpi.read"),
  "/[workspace]/kpis/rules": member("kpi.read"),
  "/[workspace]/settings": member("workspace.read"),
  "/[workspace]/settings/members": member("workspace.read"),
  "/[workspace]/settings/api-keys": member("workspace.read"),
  "/[workspace]/settings/audit": member("workspace.read"),
};

type ActionAccess = "anybody" | "person" | Capability;

/** Actions that are no plain operation, and who may call them. */
export const actionPolicy: Record<string, ActionAccess> = {
  signOutAction: "anybody",
  chooseThemeAction: "person",
  searchPaletteAction: "workspace.read",
  duplicateMapAction: "map.edit",
  testWebhookAction: "kpi.edit",
};
