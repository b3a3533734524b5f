import { z } from "zod";
import { annotationKinds } from "@/db/enums";
import { annotations } from "@/db/schema/kpis";
import { memberIdOf } from "@/lib/core/context";
import { dayMs } from "@/lib/core/days";
import { AppError, missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { newId } from "@/lib/core/new-id";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { day } from "../input";
import { requirePlace } from "../places/queries";

/** How far from today a note may stand, either way. */
const farthestMs = 3653 * dayMs;

/** Notes on a day of a map what happened, or what was shipped. */
export const addAnnotation = command({
  name: "annotation.add",
  input: z.strictObject({
    mapId: id,
    stageId: id.nullable().default(null),
    kind: z.enum(annotationKinds),
    day,
    text: z.string().trim().min(1, "Say what happened.").max(200),
  }),
  can: "kpi.edit",
  async run({ tx, ctx, input }) {
    await requirePlace(tx, ctx, input);
    if (Math.abs(Date.parse(input.day) - ctx.now.getTime()) > farthestMs) {
      const problem = "Must lie within ten years of today.";
      throw new AppError("invalid", problem, { fields: { day: problem } });
    }
    const annotationId = newId();
    await tx.insert(annotations).values({
      ...input,
      workspaceId: ctx.workspaceId,
      id: annotationId,
      authorId: memberIdOf(ctx),
      createdAt: ctx.now,
    });
    return { annotationId, day: input.day };
  },
  subject: ({ annotationId }) => annotationId,
});

export const removeAnnotation = command({
  name: "annotation.remove",
  input: z.strictObject({ annotationId: id }),
  can: "kpi.edit",
  async run({ tx, ctx, input: { annotationId } }) {
    const [gone] = await tx
      .delete(annotations)
      .where(inWorkspace(ctx, annotations, annotationId))
      .returning({ id: annotations.id });
    return gone ?? missing("Note");
  },
  subject: (note) => note.id,
});
