export type ShellWorkspace = { slug: string; name: string };
export type ShellMembership = ShellWorkspace & { role: string };
export type ShellUser = { id: string; name: string; email: string };
