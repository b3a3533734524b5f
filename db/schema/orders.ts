import {
  bigint,
  boolean,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { at, tenantPolicy, workspaceId } from "../columns";

/** Distinct orders; the two counted orders before make repeat purchase countable for any period. */
export const orders = pgTable(
  "orders",
  {
    workspaceId: workspaceId(),
    customerId: uuid("customer_id").notNull(),
    orderId: text("order_id").notNull(),
    at: at("at").notNull(),
    prevAt: at("prev_at"),
    prev2At: at("prev2_at"),
    amountMinor: bigint("amount_minor", { mode: "number" }),
    currency: text("currency"),
    isRefunded: boolean("is_refunded").notNull().default(false),
    /** Every figure looks at these orders alone; refunded ones are among them if the workspace says so. */
    isCounted: boolean("is_counted").notNull().default(true),
    personaId: uuid("persona_id"),
    channelId: uuid("channel_id"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.customerId, t.orderId] }),
    index().on(t.workspaceId, t.at),
    tenantPolicy(),
  ],
).enableRLS();

/** First-time buyers by the day of their first order, and who ordered again within so many days. */
export const buyerDays = pgTable(
  "buyer_days",
  {
    workspaceId: workspaceId(),
    day: date("day").notNull(),
    personaId: uuid("persona_id").notNull(),
    /** Of the first order. */
    channelId: uuid("channel_id").notNull(),
    buyers: integer("buyers").notNull(),
    r30: integer("r30").notNull(),
    r60: integer("r60").notNull(),
    r90: integer("r90").notNull(),
    r180: integer("r180").notNull(),
    rany: integer("rany").notNull(),
  },
  (t) => [
    primaryKey({
      name: "buyer_days_key",
      columns: [t.workspaceId, t.day, t.personaId, t.channelId],
    }),
    tenantPolicy(),
  ],
).enableRLS();

/**
 * Orders by day and by the days of the same customer's orders before them: the buyers of any period
 * are the orders whose predecessor lies before it.
 */
export const orderDays = pgTable(
  "order_days",
  {
    workspaceId: workspaceId(),
    day: date("day").notNull(),
    /** Of the order before, and of the one before that. */
    previousDay: date("previous_day").notNull(),
    earlierDay: date("earlier_day").notNull(),
    /** Of the last one in the same currency, and of the last one through the same channel too. */
    currencyDay: date("currency_day").notNull(),
    alikeDay: date("alike_day").notNull(),
    /** Empty for orders without one. */
    currency: text("currency").notNull(),
    personaId: uuid("persona_id").notNull(),
    channelId: uuid("channel_id").notNull(),
    /** Of the order before. */
    previousChannelId: uuid("previous_channel_id").notNull(),
    orders: integer("orders").notNull(),
    /** Orders within 90 days of the one before. */
    soon: integer("soon").notNull(),
    /** Orders with an amount, and the sum of it. */
    priced: integer("priced").notNull(),
    amountMinor: bigint("amount_minor", { mode: "number" }).notNull(),
  },
  (t) => [
    primaryKey({
      name: "order_days_key",
      columns: [
        t.workspaceId,
        t.day,
        t.previousDay,
        t.earlierDay,
        t.currencyDay,
        t.alikeDay,
        t.currency,
        t.personaId,
        t.channelId,
        t.previousChannelId,
      ],
    }),
    tenantPolicy(),
  ],
).enableRLS();
