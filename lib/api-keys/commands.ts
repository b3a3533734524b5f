import { z } from "zod";
import { apiScopes } from "@/db/enums";
import { createApiKey as insertApiKey, revokeApiKey as revoke } from "@/lib/access/api-keys";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";

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
  }),
  can: "apiKey.manage",
  run({ tx, ctx, input }) {
    const createdBy = ctx.actor.kind === "member" ? ctx.actor.id : null;
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
