import { can } from "@/lib/access/policy";
import type { Context } from "@/lib/core/context";

/** What of the board this person may change, as their screen is told. */
export const rightsOf = ({ actor }: Pick<Context, "actor">) => ({
  canEdit: can(actor, "map.edit"),
  canComment: can(actor, "map.comment"),
});
