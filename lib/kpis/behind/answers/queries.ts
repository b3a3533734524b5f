import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { readMask } from "@/lib/text/queries";
import type { CountRequest } from "../../counts/model";
import { figureKind, isCounted, isRated } from "../../counts/ratings";
import type { BehindAnswer } from "../figures";
import { type Counted, type Page, paged, toPage, type Wanted, within } from "../pages";

/** Of one response there may be several ratings; `responses` counts those who gave them. */
export type AnswersPage = Page<BehindAnswer> & { responses: number };

/** Answers of the period with their words, the newest first. */
export async function answersBehind(
  tx: Tx,
  ctx: Context,
  request: CountRequest,
  { figure: { question, stageId }, page }: Wanted<"answers">,
): Promise<AnswersPage> {
  const { mapId, personaId, channelId, touchpointId } = request;
  const counts = question === "any" ? isRated : sql`${isCounted} and ${figureKind} = ${question}`;
  const rows = await tx.execute<Counted<BehindAnswer> & { responses: number }>(sql`
    select r.id, a.kind, a.score, s.title as stage,
      to_json(r.submitted_at) #>> '{}' as at, f.id as "itemId",
      (select string_agg(words.text, ' · ') from answers words
        where words.workspace_id = r.workspace_id and words.response_id = r.id
          and words.kind = 'text') as text,
      count(*) over ()::int as total,
      (dense_rank() over (order by r.id) + dense_rank() over (order by r.id desc) - 1)::int
        as responses
    from responses r
      join answers a on a.workspace_id = r.workspace_id and a.response_id = r.id
        and ${counts}
      join stages s on s.workspace_id = r.workspace_id and s.id = r.stage_id
      left join feedback_items f on f.workspace_id = r.workspace_id and f.response_id = r.id
    where r.workspace_id = ${ctx.workspaceId} and r.map_id = ${mapId} and not r.is_flagged
      and ${within(sql`r.submitted_at`, request)}
      ${stageId ? sql`and r.stage_id = ${stageId}` : sql``}
      ${personaId ? sql`and r.persona_id = ${personaId}` : sql``}
      ${channelId ? sql`and r.channel_id = ${channelId}` : sql``}
      ${touchpointId ? sql`and r.touchpoint_id = ${touchpointId}` : sql``}
    order by r.submitted_at desc, r.id, a.kind ${paged(page)}`);
  const show = await readMask(tx, ctx);
  const [first] = rows;
  const shown = rows.map(({ responses: _, text, ...row }) => ({
    ...row,
    text: text && show(text),
  }));
  return { ...toPage(shown), responses: first?.responses ?? 0 };
}
