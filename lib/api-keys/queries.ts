import { z } from "zod";
import { listApiKeys as selectApiKeys } from "@/lib/access/api-keys";
import { query } from "@/lib/core/operation";

export const listApiKeys = query({
  name: "apiKey.list",
  input: z.strictObject({}),
  can: "apiKey.manage",
  run: ({ tx, ctx }) => selectApiKeys(tx, ctx),
});
