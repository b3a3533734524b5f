import { and, asc, eq, like, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { members, workspaces } from "@/db/schema/directory";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";
import { personOperation } from "../account-operation";
import { countAttempt } from "../rate-limit";
import { isReserved, slugOf } from "../slug";
import { refuseSharedAccount } from "./demo";

/**
 * `id` is made by the form: sending it twice creates one workspace.
 * @throws AppError invalid, forbidden for the shared demo account, rate_limited
 */
export const createWorkspace = personOperation({
  name: "account.createWorkspace",
  input: z.strictObject({
    id: id.optional(),
    name: line(80),
    timeZone: z.string().refine(isTimeZone, "Please choose a time zone.").default("UTC"),
  }),
  before: ({ userId, visit }) => countAttempt("workspacesPerPerson", userId, visit.now),
  async run({ tx, caller, input }) {
    await refuseSharedAccount(tx, caller.userId);
    const now = caller.visit.now;
    const { id: workspaceId = newId(), ...values } = input;
    const workspace = { id: workspaceId, slug: await freeSlug(tx, input.name) };
    const inserted = await tx
      .insert(workspaces)
      .values({ ...workspace, ...values, createdAt: now })
      .onConflictDoNothing({ target: workspaces.id })
      .returning({ id: workspaces.id });
    if (inserted.length === 0) return ownWorkspace(tx, caller.userId, workspaceId);
    const owner = { workspaceId: workspace.id, userId: caller.userId, role: "owner" as const };
    await tx.insert(members).values({ ...owner, joinedAt: now });
    return workspace;
  },
});

/** The workspaces a person belongs to, by name. */
export const listWorkspacesOf = (userId: string) =>
  db()
    .select({
      id: workspaces.id,
      slug: workspaces.slug,
      name: workspaces.name,
      role: members.role,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, userId))
    .orderBy(asc(workspaces.name));

async function ownWorkspace(tx: Tx, userId: string, workspaceId: string) {
  const [row] = await tx
    .select({ id: workspaces.id, slug: workspaces.slug })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, userId), eq(members.workspaceId, workspaceId)));
  return row ?? missing("Workspace");
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = slugOf(name);
  // Two people who choose one name at once: the second looks when the first has taken it.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${base}, 0))`);
  const taken = await tx
    .select({ slug: workspaces.slug })
    .from(workspaces)
    .where(like(workspaces.slug, `${base}%`));
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base) && !isReserved(base)) return base;
  for (let n = 2; ; n++) if (!slugs.has(`${base}-${n}`)) return `${base}-${n}`;
}
