import { z } from "zod";
import { apiScopes } from "@/db/enums";
import {
  createApiKey as insertApiKey,
  revokeApiKey as revoke,
  rotateApiKey as rotate,
} from "@/lib/access/api-keys";
import { memberIdOf } from "@/lib/core/context";
import { invalid, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { isPublicScope } from "./scopes";

const sites = z
  .array(
    z
      .string()
      .trim()
      .max(300)
      .transform((text) => text.replace(/\/$/, "").toLowerCase()),
  )
  .max(20, "At most 20 sites.")
  // At the list itself: the field on the screen holds all of them.
  .superRefine((origins, issues) => {
    const wrong = origins.find((text) => !isOrigin(text));
    if (wrong === undefined) return;
    const message = `Write sites like https://shop.example, without a path: not “${wrong}”.`;
    issues.addIssue({ code: "custom", message });
  });

function isOrigin(text: string): boolean {
  try {
    const { origin, protocol } = new URL(text);
    return origin === text && (protocol === "https:" || protocol === "http:");
  } catch {
    return false;
  }
}

/** The full key is in the answer and nowhere else. */
export const createApiKey = command({
  name: "apiKey.create",
  input: z.strictObject({
    name: line(60),
    scopes: z
      .array(z.enum(apiScopes))
      .min(1, "Choose at least one thing the key may do.")
      .max(apiScopes.length)
      .transform((scopes) => apiScopes.filter((scope) => scopes.includes(scope))),
    /** For a key that stands in web pages, whose scope excludes all others. */
    origins: sites.default([]),
  }),
  can: "apiKey.manage",
  async run({ tx, ctx, input }) {
    const isPublic = input.scopes.some(isPublicScope);
    if (isPublic && input.scopes.length > 1) {
      invalid("scopes", "A key for web pages is public, so it can do nothing else.");
    }
    if (isPublic && input.origins.length === 0) invalid("origins", "Name at least one site.");
    if (!isPublic && input.origins.length > 0) {
      invalid("origins", "Only a key for web pages has sites.");
    }
    const createdBy = memberIdOf(ctx);
    return insertApiKey(tx, ctx, { ...input, createdBy });
  },
  subject: (key) => key.id,
});

/** Acts on the key's next call. */
export const revokeApiKey = command({
  name: "apiKey.revoke",
  input: z.strictObject({ keyId: id }),
  can: "apiKey.manage",
  async run({ tx, ctx, input }) {
    if (!(await revoke(tx, ctx, input.keyId))) missing("API key");
    return input;
  },
  subject: ({ keyId }) => keyId,
});

/** Gives the key a new secret, which is in the answer alone; the old one works for a day more. */
export const rotateApiKey = command({
  name: "apiKey.rotate",
  input: z.strictObject({ keyId: id }),
  can: "apiKey.manage",
  async run({ tx, ctx, input: { keyId } }) {
    const key = await rotate(tx, ctx, keyId);
    return key ? { keyId, key } : missing("API key");
  },
  subject: ({ keyId }) => keyId,
});
