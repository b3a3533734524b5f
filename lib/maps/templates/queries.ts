import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { mapTemplates } from "@/db/schema/map-library";
import { journeyMaps, mapPersonas } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { loadBoard } from "../rows/queries";
import { readSnapshot, toStored } from "../versions/snapshot";
import { builtIns } from "./keys";
import { previewBoard } from "./preview";

/** The templates people of this workspace have saved, the newest first; at most 100. */
export const listMapTemplates = query({
  name: "map.listTemplates",
  input: z.strictObject({}),
  can: "map.read",
  run: ({ tx, ctx }) =>
    tx
      .select({
        id: mapTemplates.id,
        name: mapTemplates.name,
        description: mapTemplates.description,
        createdAt: mapTemplates.createdAt,
      })
      .from(mapTemplates)
      .where(inWorkspace(ctx, mapTemplates))
      .orderBy(desc(mapTemplates.createdAt), desc(mapTemplates.id))
      .limit(100),
});

/** What a template draws. @throws AppError not_found */
export const previewTemplate = query({
  name: "map.previewTemplate",
  input: z.strictObject({
    source: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("built-in"), key: z.enum(builtIns) }),
      z.strictObject({ kind: z.literal("workspace"), templateId: id }),
    ]),
  }),
  can: "map.read",
  async run({ tx, ctx, input: { source } }) {
    if (source.kind === "built-in") return { board: previewBoard(source.key) };
    const [row] = await tx
      .select({ board: mapTemplates.board })
      .from(mapTemplates)
      .where(inWorkspace(ctx, mapTemplates, source.templateId));
    if (!row) missing("Template");
    return { board: readSnapshot(row.board) ?? missing("Template") };
  },
});

/** Everything of a map that a copy of it needs. @throws AppError not_found */
export const copyMap = query({
  name: "map.copy",
  input: z.strictObject({ mapId: id }),
  can: "map.edit",
  async run({ tx, ctx, input: { mapId } }) {
    const [map] = await tx
      .select({
        title: journeyMaps.title,
        objective: journeyMaps.objective,
        state: journeyMaps.state,
      })
      .from(journeyMaps)
      .where(and(inWorkspace(ctx, journeyMaps, mapId), isNull(journeyMaps.archivedAt)));
    if (!map) missing("Map");
    const people = await tx
      .select({ id: personas.id, name: personas.name })
      .from(mapPersonas)
      .innerJoin(personas, referenced(personas, mapPersonas, mapPersonas.personaId))
      .where(and(inWorkspace(ctx, mapPersonas), eq(mapPersonas.mapId, mapId)));
    return { ...map, personas: people, board: toStored(await loadBoard(tx, ctx, mapId)) };
  },
});
