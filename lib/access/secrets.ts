import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/core/env";

/** 32 random bytes as 43 URL-safe characters. */
export const randomToken = (): string => randomBytes(32).toString("base64url");

/** What is stored of a token: its SHA-256, as 64 hexadecimal digits. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A token that can be shown again without being stored: 43 characters bound to purpose and id. */
export const derivedToken = (purpose: string, id: string): string =>
  createHmac("sha256", env().APP_SECRET).update(`${purpose}:${id}`).digest("base64url");

/** Compares in a time that tells nothing about where two texts differ. */
export const isSame = (left: string, right: string): boolean => {
  const a = createHash("sha256").update(left).digest();
  const b = createHash("sha256").update(right).digest();
  return timingSafeEqual(a, b);
};
