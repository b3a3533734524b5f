import { headers } from "next/headers";
import type { z } from "zod";
import type { Operation } from "@/lib/core/operation";
import { type Result, settle } from "@/lib/core/result";
import { memberOfAction } from "./request";
import { requireSameOrigin } from "./same-origin";

/** An operation as a server action for the members of the workspace with this address. */
export function action<Schema extends z.ZodType, Output>(operation: Operation<Schema, Output>) {
  const call = (workspaceSlug: string, input: z.input<Schema>): Promise<Result<Output>> =>
    settle(async () => {
      await requireOwnSite();
      // Whatever was sent: the type is a promise that only our own pages keep.
      const slug = typeof workspaceSlug === "string" ? workspaceSlug : "";
      const { ctx } = await memberOfAction(slug);
      return operation(ctx, input);
    });
  return Object.assign(call, { operation: operation.operation });
}

/** @throws AppError forbidden when another site has caused the call */
export async function requireOwnSite(): Promise<void> {
  const all = await headers();
  requireSameOrigin({
    origin: all.get("origin"),
    fetchSite: all.get("sec-fetch-site"),
    host: all.get("host"),
  });
}
