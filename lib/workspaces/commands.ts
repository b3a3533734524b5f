import { z } from "zod";
import type { Tx } from "@/db/client";
import { readWorkspace, updateWorkspace } from "@/lib/access/members";
import type { Context } from "@/lib/core/context";
import { command } from "@/lib/core/operation";
import { enqueue } from "@/lib/core/outbox";
import { line } from "@/lib/core/text";
import { isTimeZone } from "@/lib/core/time-zone";

export const editWorkspace = command({
  name: "workspace.edit",
  input: z.strictObject({
    name: line(80),
    timeZone: z.string().refine(isTimeZone, "Please choose a time zone from the list."),
    currency: z.string().regex(/^[A-Z]{3}$/, "A currency has three capital letters, like EUR."),
    countsRefunds: z.boolean(),
  }),
  can: "workspace.edit",
  async run({ tx, ctx, input }) {
    const before = await readWorkspace(tx, ctx);
    await updateWorkspace(tx, ctx, input);
    // Figures are counted by the workspace's days, and those have just begun at another hour.
    if (before.timeZone !== input.timeZone) await work(tx, ctx, "customers.recut");
    if (before.countsRefunds !== input.countsRefunds) await work(tx, ctx, "customers.refunds");
    return null;
  },
  subject: () => null,
});

const work = (tx: Tx, { workspaceId }: Context, job: "customers.recut" | "customers.refunds") =>
  enqueue(tx, { workspaceId, job, subjectId: null });
