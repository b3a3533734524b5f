import type { Role } from "@/db/enums";

type Granting = { kind: string; role?: Role };

/** Whether this actor may give, change or take this role: owners are made by owners alone. */
export const mayGrant = (actor: Granting, role: Role): boolean =>
  role !== "owner" || actor.role === "owner" || actor.kind === "system";
