import { db } from "@/db/client";
import type { TokenPurpose } from "@/db/enums";
import type { Visitor } from "@/lib/access/account-operation";
import { issueUserToken } from "@/lib/access/user-tokens";
import { newId } from "@/lib/core/new-id";

/** Somebody at an address nobody else has, now or at a given moment. */
export const buildVisitor = ({ address = newId(), now = new Date() } = {}): Visitor => ({
  visit: { now, requestId: newId(), address },
});

/** The secret that a mail would have carried. */
export const buildToken = (
  purpose: TokenPurpose,
  userId: string,
  now = new Date(),
): Promise<string> => db().transaction((tx) => issueUserToken(tx, purpose, userId, now));
