import { and, asc, between, eq } from "drizzle-orm";
import { z } from "zod";
import { annotations } from "@/db/schema/kpis";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { day } from "../input";
import { requirePlace } from "../places/queries";

const mostNotes = 100;

/** The notes on the days of a period, the earliest first. */
export const listAnnotations = query({
  name: "annotation.list",
  input: z.strictObject({ mapId: id, from: day, to: day }),
  can: "kpi.read",
  async run({ tx, ctx, input }) {
    await requirePlace(tx, ctx, { mapId: input.mapId });
    return tx
      .select({
        id: annotations.id,
        kind: annotations.kind,
        day: annotations.day,
        text: annotations.text,
        stageId: annotations.stageId,
      })
      .from(annotations)
      .where(
        and(
          inWorkspace(ctx, annotations),
          eq(annotations.mapId, input.mapId),
          between(annotations.day, input.from, input.to),
        ),
      )
      .orderBy(asc(annotations.day), asc(annotations.id))
      .limit(mostNotes);
  },
});
export type Annotation = Awaited<ReturnType<typeof listAnnotations>>[number];
