import { sql } from "drizzle-orm";

/** The answers, as `a`, that say how a stage felt, and those that count as satisfaction among them. */
export const isRated = sql`a.score is not null
  and a.kind in ('csat', 'csat3', 'csat7', 'nps', 'ces', 'ces5')`;
export const isSatisfaction = sql`a.score is not null and a.kind in ('csat', 'csat3', 'csat7')`;

/**
 * The figure an answer counts in. Ease is counted on seven points alone: shares of two scales that
 * were cut at different heights cannot be added, so answers on five points stay with their survey.
 */
export const isCounted = sql`${isRated} and a.kind <> 'ces5'`;
export const figureKind = sql`case when a.kind in ('csat3', 'csat7') then 'csat' else a.kind::text end`;

/**
 * The score on the five points of satisfaction: who is satisfied on three points (3) or on seven
 * (6 and 7) is so on five (4 and 5), and nobody else. Other kinds keep their score.
 */
export const figureScore = sql`case a.kind
  when 'csat3' then (array[1, 3, 5])[a.score::int]
  when 'csat7' then (array[1, 1, 2, 3, 3, 4, 5])[a.score::int]
  else a.score end`;

/** The emotion of a rating, from −2 to +2: the straight line over the scale it was given on. */
export const emotion = sql`case a.kind
  when 'csat' then a.score - 3
  when 'csat3' then (a.score - 2) * 2
  when 'nps' then (a.score - 5) / 2.5
  when 'ces5' then a.score - 3
  else (a.score - 4) * 2 / 3 end`;
