import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { journeyMaps, mapPersonas } from "@/db/schema/maps";
import { personaChannels, personas } from "@/db/schema/personas";
import { channels } from "@/db/schema/touchpoints";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";

/** Personas by value, each with the number of maps it is on; or the archived ones. */
export const listPersonas = query({
  name: "persona.list",
  input: z.strictObject({ isArchived: z.boolean().default(false) }),
  can: "map.read",
  run: ({ tx, ctx, input }) =>
    tx
      .select({
        id: personas.id,
        name: personas.name,
        tagline: personas.tagline,
        color: personas.color,
        occupation: personas.occupation,
        location: personas.location,
        sharePercent: personas.sharePercent,
        valueRank: personas.valueRank,
        mapCount: tx.$count(
          sql`${mapPersonas} inner join ${journeyMaps} on ${and(
            eq(journeyMaps.workspaceId, mapPersonas.workspaceId),
            eq(journeyMaps.id, mapPersonas.mapId),
            isNull(journeyMaps.archivedAt),
          )}`,
          and(
            eq(mapPersonas.workspaceId, personas.workspaceId),
            eq(mapPersonas.personaId, personas.id),
          ),
        ),
      })
      .from(personas)
      .where(
        and(
          inWorkspace(ctx, personas),
          input.isArchived ? isNotNull(personas.archivedAt) : isNull(personas.archivedAt),
        ),
      )
      .orderBy(sql`${personas.valueRank} asc nulls last`, asc(personas.name), asc(personas.id)),
});
export type PersonaSummary = Awaited<ReturnType<typeof listPersonas>>[number];

/** One persona with its channels and the maps it is on. @throws AppError not_found */
export const getPersona = query({
  name: "persona.get",
  input: z.strictObject({ personaId: id }),
  can: "map.read",
  async run({ tx, ctx, input: { personaId } }) {
    const [row] = await tx
      .select()
      .from(personas)
      .where(inWorkspace(ctx, personas, personaId));
    if (!row) return missing("Persona");
    const { workspaceId: _, ...persona } = row;
    const used = await tx
      .select({ id: channels.id, name: channels.name, kind: channels.kind })
      .from(personaChannels)
      .innerJoin(channels, referenced(channels, personaChannels, personaChannels.channelId))
      .where(and(inWorkspace(ctx, personaChannels), eq(personaChannels.personaId, personaId)))
      .orderBy(asc(channels.createdAt), asc(channels.id));
    const maps = await tx
      .select({ id: journeyMaps.id, title: journeyMaps.title, state: journeyMaps.state })
      .from(mapPersonas)
      .innerJoin(journeyMaps, referenced(journeyMaps, mapPersonas, mapPersonas.mapId))
      .where(
        and(
          inWorkspace(ctx, mapPersonas),
          eq(mapPersonas.personaId, personaId),
          isNull(journeyMaps.archivedAt),
        ),
      )
      .orderBy(asc(journeyMaps.title), asc(journeyMaps.id));
    return { ...persona, channels: used, maps };
  },
});
export type Persona = Awaited<ReturnType<typeof getPersona>>;
