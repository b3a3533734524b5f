import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { accounts, users } from "@/db/schema/directory";
import { log } from "@/lib/core/log";
import { newId } from "@/lib/core/new-id";
import { line } from "@/lib/core/text";
import { email } from "./sign-up";

type ProviderAccount = { provider: string; providerAccountId: string };

const profileShape = z.object({
  email,
  email_verified: z.boolean().optional(),
  name: line(80).optional().catch(undefined),
});

/**
 * The person behind an account at an identity provider, made at the first sign-in. An address that
 * already has an account here is joined to it only if the provider vouches for the address.
 * @returns null when the provider gives no usable address or does not vouch for a taken one
 */
export async function signInWithProvider(
  account: ProviderAccount,
  profile: unknown,
): Promise<string | null> {
  const { provider, providerAccountId } = account;
  const parsed = profileShape.safeParse(profile);
  return db().transaction(async (tx) => {
    const linked = await linkedUser(tx, account);
    if (linked) return linked;
    if (!parsed.success) return null;
    const userId = await userFor(tx, parsed.data);
    if (!userId) {
      log.warn({ provider }, "a provider did not vouch for an address that is taken");
      return null;
    }
    await tx
      .insert(accounts)
      .values({ provider, providerAccountId, userId, createdAt: new Date() });
    return userId;
  });
}

async function linkedUser(tx: Tx, account: ProviderAccount): Promise<string | null> {
  const [row] = await tx
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(
      and(
        eq(accounts.provider, account.provider),
        eq(accounts.providerAccountId, account.providerAccountId),
      ),
    );
  return row?.userId ?? null;
}

async function userFor(tx: Tx, profile: z.output<typeof profileShape>): Promise<string | null> {
  const isVouchedFor = profile.email_verified === true;
  const [existing] = await tx.select().from(users).where(eq(users.email, profile.email));
  if (existing) return isVouchedFor && existing.emailVerifiedAt ? existing.id : null;
  const id = newId();
  const now = new Date();
  await tx.insert(users).values({
    id,
    email: profile.email,
    name: profile.name ?? profile.email.split("@")[0] ?? profile.email,
    emailVerifiedAt: isVouchedFor ? now : null,
    createdAt: now,
  });
  return id;
}
