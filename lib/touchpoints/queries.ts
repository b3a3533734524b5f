import { and, asc, eq, isNotNull, isNull, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { channels, touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { missing } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { referenced } from "@/lib/core/joins";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { gapsOf } from "./coverage";
import { touchpointFilters } from "./filters";
import { countCardUse, countRecentEvents, listSurveyUse } from "./usage/queries";

/** The touchpoint library by name, with where each one is used and what it lacks. */
export const listTouchpoints = query({
  name: "touchpoint.list",
  input: touchpointFilters,
  can: "map.read",
  async run({ tx, ctx, input }) {
    const rows = await select(
      tx,
      and(
        inWorkspace(ctx, touchpoints),
        input.isArchived ? isNotNull(touchpoints.archivedAt) : isNull(touchpoints.archivedAt),
        input.text ? contains(touchpoints.name, input.text) : undefined,
        input.channelId ? eq(touchpoints.channelId, input.channelId) : undefined,
        input.ownerId ? eq(touchpoints.ownerId, input.ownerId) : undefined,
      ),
    );
    const all = await withUse(tx, ctx, rows);
    return input.gap ? all.filter(({ gaps }) => gaps.some((gap) => gap === input.gap)) : all;
  },
});
export type TouchpointRow = Awaited<ReturnType<typeof listTouchpoints>>[number];

/** @throws AppError not_found */
export const getTouchpoint = query({
  name: "touchpoint.get",
  input: z.strictObject({ touchpointId: id }),
  can: "map.read",
  async run({ tx, ctx, input }) {
    const rows = await select(tx, inWorkspace(ctx, touchpoints, input.touchpointId));
    const [touchpoint] = await withUse(tx, ctx, rows, input.touchpointId);
    return touchpoint ?? missing("Touchpoint");
  },
});

const select = (tx: Tx, where: SQL | undefined) =>
  tx
    .select({
      id: touchpoints.id,
      name: touchpoints.name,
      description: touchpoints.description,
      ownerId: touchpoints.ownerId,
      updatedAt: touchpoints.updatedAt,
      archivedAt: touchpoints.archivedAt,
      channel: { id: channels.id, name: channels.name, kind: channels.kind },
    })
    .from(touchpoints)
    .leftJoin(channels, referenced(channels, touchpoints, touchpoints.channelId))
    .where(where)
    .orderBy(asc(touchpoints.name), asc(touchpoints.id));

type Selected = Awaited<ReturnType<typeof select>>[number];

async function withUse(tx: Tx, ctx: Context, rows: Selected[], touchpointId?: string) {
  const onCards = await countCardUse(tx, ctx, touchpointId);
  const inSurveys = await listSurveyUse(tx, ctx, touchpointId);
  const events = await countRecentEvents(tx, ctx, touchpointId);
  return rows.map((row) => {
    const maps = onCards.filter((use) => use.touchpointId === row.id);
    return {
      ...row,
      maps: maps.map(({ mapId, title, cardCount }) => ({ id: mapId, title, cardCount })),
      cardCount: maps.reduce((sum, map) => sum + map.cardCount, 0),
      surveys: inSurveys
        .filter((use) => use.touchpointId === row.id)
        .map(({ surveyId, title, status }) => ({ id: surveyId, title, status })),
      recentEventCount: events.find((use) => use.touchpointId === row.id)?.eventCount ?? 0,
      gaps: gapsOf({ ...row, maps }),
    };
  });
}
