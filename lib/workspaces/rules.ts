import type { Role } from "@/db/enums";
import { AppError } from "@/lib/core/errors";

type Granting = { kind: string; role?: Role };

/** Whether this actor may give, change or take this role: owners are made by owners alone. */
export const mayGrant = (actor: Granting, role: Role): boolean =>
  role !== "owner" || actor.role === "owner" || actor.kind === "system";

/** @throws AppError forbidden */
export function requireGrant(actor: Granting, role: Role): void {
  if (!mayGrant(actor, role)) {
    throw new AppError("forbidden", "Only an owner can do this to an owner.");
  }
}
