import { count } from "drizzle-orm";
import { z } from "zod";
import { savedFilters } from "@/db/schema/feedback";
import { memberIdOf } from "@/lib/core/context";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { line } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";
import { keptQuery } from "../kept-query";

const mostKept = 100;

/** Keeps the filters of an address under a name, for everybody. The same name is replaced. */
export const saveFilter = command({
  name: "feedback.saveFilter",
  input: z.strictObject({ name: line(60), query: z.string().max(2000) }),
  can: "feedback.work",
  async run({ tx, ctx, input }) {
    const [kept] = await tx
      .select({ n: count() })
      .from(savedFilters)
      .where(inWorkspace(ctx, savedFilters));
    if ((kept?.n ?? 0) >= mostKept) {
      throw new AppError("conflict", `A workspace keeps at most ${mostKept} filters.`);
    }
    const values = { name: input.name, query: keptQuery(input.query) };
    const createdBy = memberIdOf(ctx);
    const owner = { workspaceId: ctx.workspaceId, createdBy, createdAt: ctx.now };
    const [row] = await tx
      .insert(savedFilters)
      .values({ ...values, ...owner, id: newId(), page: "feedback" })
      .onConflictDoUpdate({
        target: [savedFilters.workspaceId, savedFilters.page, savedFilters.name],
        set: values,
      })
      .returning({ id: savedFilters.id });
    return { filterId: row!.id };
  },
  subject: (saved) => saved.filterId,
});

/** @throws AppError not_found */
export const deleteFilter = command({
  name: "feedback.deleteFilter",
  input: z.strictObject({ filterId: id }),
  can: "feedback.work",
  async run({ tx, ctx, input }) {
    const [row] = await tx
      .delete(savedFilters)
      .where(inWorkspace(ctx, savedFilters, input.filterId))
      .returning({ id: savedFilters.id });
    return row ?? missing("Filter");
  },
  subject: (row) => row.id,
});
