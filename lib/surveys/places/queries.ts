import { and, asc, isNull } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps, stages } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import { query } from "@/lib/core/operation";
import { byOrder } from "@/lib/core/order";
import { inWorkspace } from "@/lib/core/transaction";

/** Everything a survey, an answer or a pain point can say it is about, by name. */
export const listPlaces = query({
  name: "survey.listPlaces",
  input: z.strictObject({}),
  can: "workspace.read",
  async run({ tx, ctx }) {
    const maps = await tx
      .select({ id: journeyMaps.id, title: journeyMaps.title })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps), isNull(journeyMaps.archivedAt)))
      .orderBy(asc(journeyMaps.title), asc(journeyMaps.id));
    const { id, mapId, title, color, orderKey } = stages;
    const rows = await tx
      .select({ id, mapId, title, color, orderKey })
      .from(stages)
      .where(and(inWorkspace(ctx, stages), isNull(stages.deletedAt)));
    return {
      maps: maps.map((map) => ({
        ...map,
        stages: rows.filter((stage) => stage.mapId === map.id).sort(byOrder),
      })),
      touchpoints: await tx
        .select({ id: touchpoints.id, name: touchpoints.name })
        .from(touchpoints)
        .where(and(inWorkspace(ctx, touchpoints), isNull(touchpoints.archivedAt)))
        .orderBy(asc(touchpoints.name)),
      channels: await tx
        .select({ id: channels.id, name: channels.name })
        .from(channels)
        .where(and(inWorkspace(ctx, channels), isNull(channels.archivedAt)))
        .orderBy(asc(channels.name)),
      personas: await tx
        .select({ id: personas.id, name: personas.name })
        .from(personas)
        .where(and(inWorkspace(ctx, personas), isNull(personas.archivedAt)))
        .orderBy(asc(personas.name)),
    };
  },
});
export type Places = Awaited<ReturnType<typeof listPlaces>>;
