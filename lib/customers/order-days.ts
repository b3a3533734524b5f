import { type SQL, sql } from "drizzle-orm";
import { noSlice } from "@/db/enums";
import { noDay } from "./roll-up-keys";

// Written out, not sent as values: the planner folds constants, and a group-by finds them alike.
const none = sql.raw(`'${noSlice}'::uuid`);
const never = sql.raw(`'${noDay}'::date`);

const among = (columns: string) => sql`(partition by ${sql.raw(columns)}
  order by at, prev_at nulls first, prev2_at nulls first, order_id collate "C")`;

/** What the roll-up counts of each row of `orders`. */
const counts = sql`1 as orders, coalesce(prev_at >= at - interval '2160 hours', false)::int as soon,
  (amount_minor is not null)::int as priced, coalesce(amount_minor, 0) as amount_minor`;

/** Rows of `orders` as the roll-up of days has them, but for the days. */
export const withNones = (orders: SQL): SQL => sql`
  select at, coalesce(persona_id, ${none}) as persona_id, coalesce(channel_id, ${none}) as channel_id,
    ${counts} from (${orders}) as plain`;

/**
 * Rows like those of `order_days`, one for each row of `orders`, in the days of a time zone: what
 * fold-orders.ts adds up order by order. All orders of a customer have to be among them, or none.
 */
export function cutOrders(orders: SQL, timeZone: string): SQL {
  const dayOf = (column: string) =>
    sql`(${sql.identifier(column)} at time zone ${timeZone}::text)::date`;
  return sql`
    select day, coalesce(previous_day, ${never}) as previous_day,
      coalesce(earlier_day, ${never}) as earlier_day,
      coalesce(currency_day, ${never}) as currency_day, coalesce(alike_day, ${never}) as alike_day,
      coalesce(currency, '') as currency, coalesce(persona_id, ${none}) as persona_id,
      coalesce(channel_id, ${none}) as channel_id,
      coalesce(previous_channel_id, ${none}) as previous_channel_id, ${counts}
    from (
      select *, lag(channel_id) over ${among("customer_id")} as previous_channel_id,
        lag(day) over ${among("customer_id, currency")} as currency_day,
        lag(day) over ${among("customer_id, currency, channel_id")} as alike_day
      from (
        select *, ${dayOf("at")} as day, ${dayOf("prev_at")} as previous_day,
          ${dayOf("prev2_at")} as earlier_day
        from (${orders}) as cut
      ) as dated
    ) as placed`;
}
