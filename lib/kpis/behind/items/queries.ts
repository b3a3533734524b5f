import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { readMask } from "@/lib/text/queries";
import type { CountRequest } from "../../counts/model";
import type { BehindItem } from "../figures";
import { type Counted, type Page, paged, toPage, type Wanted, within } from "../pages";

const ends = {
  all: sql`null::timestamptz`,
  response: sql`f.first_responded_at`,
  resolution: sql`f.closed_at`,
};

/** Feedback that arrived in the period, the longest in waiting first; all of it newest first. */
export async function itemsBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { which, stageId }, page }: Wanted<"items">,
): Promise<Page<BehindItem>> {
  const { mapId, personaId, channelId, touchpointId } = request;
  const end = ends[which];
  const rows = await tx.execute<Counted<BehindItem>>(sql`
    select f.id, left(f.text, 400) as text, s.title as stage,
      to_json(f.created_at) #>> '{}' as at,
      extract(epoch from ${end} - f.created_at)::float8 as seconds,
      count(*) over ()::int as total
    from feedback_items f
      join stages s on s.workspace_id = f.workspace_id and s.id = f.stage_id
      left join responses r on r.workspace_id = f.workspace_id and r.id = f.response_id
    where f.workspace_id = ${ctx.workspaceId} and f.map_id = ${mapId} and f.stage_id = ${stageId}
      and r.is_flagged is not true and ${within(sql`f.created_at`, request)}
      ${which === "all" ? sql`` : sql`and ${end} is not null`}
      ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and f.touchpoint_id = ${touchpointId}` : sql``}
    order by seconds desc nulls last, f.created_at desc, f.id ${paged(page)}`);
  const show = await readMask(tx, ctx);
  return toPage(rows.map((row) => ({ ...row, text: show(row.text) })));
}
