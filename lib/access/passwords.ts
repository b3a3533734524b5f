import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { isStorable } from "@/lib/core/text";
import { inTurns } from "@/lib/core/turns";
import { commonPasswords } from "./common-passwords";

/** 8 to 128 characters, never truncated; the ones everybody tries first are refused. */
export const password = z
  .string()
  .min(8, "At least 8 characters.")
  .max(128, "At most 128 characters.")
  .refine(isStorable, "Contains characters that cannot be stored.")
  .refine((value) => !commonPasswords.has(value.toLowerCase()), "This password is too common.");

/** argon2id with 19 MiB, two passes, one lane: the OWASP recommendation. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Each needs 19 MiB and a core. */
const inTurn = inTurns(4);

export const hashPassword = (plain: string): Promise<string> => inTurn(() => hash(plain, cost));

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(plain: string, stored: string | null): Promise<boolean> {
  const known = stored ?? (await decoy());
  const matches = await inTurn(() => verify(known, plain));
  return matches && stored !== null;
}

let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  decoyHash ??= hash("nobody has this password", cost);
  return decoyHash;
}
