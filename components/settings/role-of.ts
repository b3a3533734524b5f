import { type Role, roles } from "@/db/enums";

/** The role a form sends; anything unknown is the one that may least. */
export const roleOf = (text: string | undefined): Role =>
  roles.find((role) => role === text) ?? "viewer";
