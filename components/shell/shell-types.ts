import type { Role } from "@/db/enums";

export type ShellWorkspace = { slug: string; name: string };
export type ShellMembership = ShellWorkspace & { role: Role };
export type ShellUser = { id: string; name: string; email: string };
