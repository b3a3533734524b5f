import { and, eq, exists, gt, inArray, isNull, ne, or, type SQL } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { roles } from "@/db/enums";
import { invitations, members } from "@/db/schema/directory";
import { roleCan } from "./policy";

const inviting = roles.filter((role) => roleCan(role, "member.manage"));

/**
 * The clause of invitations that can still be accepted: neither used nor withdrawn nor too old, and
 * whoever made them may still invite so. Nobody comes back by a link made before they were removed.
 */
export const isOpenAt = (now: Date): SQL | undefined =>
  and(
    isNull(invitations.usedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
    or(isNull(invitations.invitedBy), exists(host())),
  );

const host = () =>
  new QueryBuilder()
    .select({ userId: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, invitations.workspaceId),
        eq(members.userId, invitations.invitedBy),
        inArray(members.role, inviting),
        or(ne(invitations.role, "owner"), eq(members.role, "owner")),
      ),
    );
