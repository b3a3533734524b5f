import { and, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import { segments } from "@/db/schema/customers";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { selectMembers } from "@/lib/access/members";
import { id } from "@/lib/core/ids";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { readStages } from "../counts/journeys/queries";
import { requirePlace } from "../places/queries";

/** What the dashboard can be filtered by: living maps (last changed first) and their slices. */
export const listDashboardChoices = query({
  name: "kpi.listChoices",
  input: z.strictObject({}),
  can: "kpi.read",
  async run({ tx, ctx }) {
    const named = (table: typeof personas | typeof channels | typeof touchpoints) =>
      tx
        .select({ id: table.id, name: table.name })
        .from(table)
        .where(and(inWorkspace(ctx, table), isNull(table.archivedAt)))
        .orderBy(table.name);
    const [maps, ofPersonas, ofChannels, ofTouchpoints, members, ofSegments] = await Promise.all([
      tx
        .select({ id: journeyMaps.id, title: journeyMaps.title })
        .from(journeyMaps)
        .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
        .orderBy(desc(journeyMaps.updatedAt), desc(journeyMaps.id))
        .limit(200),
      named(personas),
      named(channels),
      named(touchpoints),
      selectMembers(tx, ctx),
      tx
        .select({ id: segments.id, name: segments.name, personaId: segments.personaId })
        .from(segments)
        .where(inWorkspace(ctx, segments))
        .orderBy(segments.position),
    ]);
    return {
      ...{ maps, personas: ofPersonas, channels: ofChannels, touchpoints: ofTouchpoints },
      members: members.map(({ userId, name }) => ({ userId, name })),
      /** Customers of a segment are those of its persona. */
      segments: ofSegments,
    };
  },
});

/** Stages of a living map in their order. @throws AppError not_found */
export const listMapStages = query({
  name: "kpi.listStages",
  input: z.strictObject({ mapId: id }),
  can: "kpi.read",
  async run({ tx, ctx, input: { mapId } }) {
    await requirePlace(tx, ctx, { mapId });
    const stages = await readStages(tx, ctx, mapId, null);
    return stages.map(({ id: stageId, title }) => ({ id: stageId, title }));
  },
});
