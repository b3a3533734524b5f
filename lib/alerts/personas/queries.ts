import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { liveRows } from "@/lib/kpis/counts/live-rows";
import { figureKind, isCounted } from "@/lib/kpis/counts/ratings";
import { localDay, localStart } from "@/lib/kpis/counts/sql-time";
import { type MixWarning, mixWarning } from "@/lib/kpis/mix";
import type { Period } from "@/lib/kpis/periods";
import { type FigureRequest, scores } from "../figures/queries";
import { isShare } from "../words";

type PersonaDay = { personaId: string | null; day: string; total: number; hits: number };
type Asked = FigureRequest & { stageId: string; isUsual: (day: string) => boolean };

/** Whether a shift of a share comes from other personas having been counted than before; null where not. */
export async function readMix(tx: Tx, ctx: Context, asked: Asked): Promise<MixWarning | null> {
  const { kpi, frame, shown, isUsual } = asked;
  if (!isShare(kpi)) return null;
  const days = await readPersonaDays(tx, ctx, asked);
  const isIn = (day: string, { from, to }: Period) => day >= from && day <= to;
  const of = (rows: readonly PersonaDay[]) => ({
    hits: rows.reduce((sum, { hits }) => sum + hits, 0),
    total: rows.reduce((sum, { total }) => sum + total, 0),
  });
  const personas = [...new Set(days.map(({ personaId }) => personaId))];
  return mixWarning(
    personas.map((personaId) => {
      const own = days.filter((row) => row.personaId === personaId);
      return {
        now: of(own.filter(({ day }) => isIn(day, shown))),
        before: of(own.filter(({ day }) => isIn(day, frame.usual) && isUsual(day))),
      };
    }),
  );
}

/** Counts of a share at one stage by persona and day. */
function readPersonaDays(tx: Tx, ctx: Context, { mapId, kpi, stageId, frame, timeZone }: Asked) {
  if (kpi === "conversion")
    return tx.execute<PersonaDay>(sql`
      select persona_id as "personaId", day::text as day, sum(entered)::int as total,
        sum(c7)::int as hits
      from stage_days
      where ${liveRows(ctx, mapId)} and stage_id = ${stageId}
        and day between ${frame.usual.from}::date and ${frame.recent.to}::date
      group by 1, 2`);
  const { kind, value } = scores[kpi === "ces" ? "ces" : "satisfaction"];
  return tx.execute<PersonaDay>(sql`
    select r.persona_id as "personaId", ${localDay(sql`r.submitted_at`, timeZone)}::text as day,
      count(*)::int as total, sum(${value})::int as hits
    from responses r join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
    where r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
      and r.stage_id = ${stageId} and ${isCounted} and ${figureKind} = ${kind}
      and r.submitted_at >= ${localStart(frame.usual.from, timeZone)}
      and r.submitted_at < ${localStart(frame.recent.to, timeZone, 1)}
    group by 1, 2`);
}
