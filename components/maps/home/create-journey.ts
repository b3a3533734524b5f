import { mapStates } from "@/db/enums";
import { createMapFromSheetAction } from "@/lib/maps/sheet/actions";
import { createMapFromTemplateAction } from "@/lib/maps/templates/actions";
import { inviteMembersAction } from "@/lib/workspaces/actions";
import type { Start } from "./start-from";
import { sourceOf } from "./template-source";

type Values = Record<string, string>;
type Chosen = { personaIds: string[]; start: Start };

/** Draws a new journey from what the form holds. */
export function createJourney(workspaceSlug: string, values: Values, chosen: Chosen) {
  const { personaIds, start } = chosen;
  const about = {
    title: values.title ?? "",
    objective: values.objective ?? "",
    state: mapStates.find((state) => state === values.state) ?? "current",
    personaIds,
  };
  if (start.begin === "sheet")
    return createMapFromSheetAction(workspaceSlug, { ...about, sheet: start.sheet });
  const source = sourceOf(start.chosen);
  return createMapFromTemplateAction(workspaceSlug, { ...about, source, ...start.extras });
}

/** Invites the people whose addresses the form holds. @returns why that failed, null if it did not */
export async function inviteTogether(workspaceSlug: string, values: Values) {
  const addresses = values.addresses?.trim();
  if (!addresses) return null;
  const invited = await inviteMembersAction(workspaceSlug, { addresses, role: "editor" });
  return invited.ok ? null : (invited.error.fields?.addresses ?? invited.error.message);
}
