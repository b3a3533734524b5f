CREATE TABLE "order_days" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"previous_day" date NOT NULL,
	"earlier_day" date NOT NULL,
	"currency_day" date NOT NULL,
	"alike_day" date NOT NULL,
	"currency" text NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"previous_channel_id" uuid NOT NULL,
	"orders" integer NOT NULL,
	"soon" integer NOT NULL,
	"priced" integer NOT NULL,
	"amount_minor" bigint NOT NULL,
	CONSTRAINT "order_days_key" PRIMARY KEY("workspace_id","day","previous_day","earlier_day","currency_day","alike_day","currency","persona_id","channel_id","previous_channel_id")
);
--> statement-breakpoint
ALTER TABLE "order_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tenant" ON "order_days" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table orders no force row level security;
--> statement-breakpoint
-- The orders that are there, as the derivation would have counted them.
with ordered as (
  select o.*, (o.at at time zone w.time_zone)::date as day,
    (o.prev_at at time zone w.time_zone)::date as previous_day,
    (o.prev2_at at time zone w.time_zone)::date as earlier_day
  from orders o join workspaces w on w.id = o.workspace_id
), placed as (
  select o.*, lag(day) over (alike) as alike_day, lag(day) over (same) as currency_day,
    lag(channel_id) over (own) as previous_channel_id
  from ordered o
  window own as (partition by workspace_id, customer_id
      order by at, prev_at nulls first, prev2_at nulls first, order_id collate "C"),
    same as (partition by workspace_id, customer_id, currency
      order by at, prev_at nulls first, prev2_at nulls first, order_id collate "C"),
    alike as (partition by workspace_id, customer_id, currency, channel_id
      order by at, prev_at nulls first, prev2_at nulls first, order_id collate "C")
)
insert into order_days (workspace_id, day, previous_day, earlier_day, currency_day, alike_day,
  currency, persona_id, channel_id, previous_channel_id, orders, soon, priced, amount_minor)
select workspace_id, day, coalesce(previous_day, '0001-01-01'), coalesce(earlier_day, '0001-01-01'),
  coalesce(currency_day, '0001-01-01'), coalesce(alike_day, '0001-01-01'), coalesce(currency, ''),
  coalesce(persona_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(channel_id, '00000000-0000-0000-0000-000000000000'),
  coalesce(previous_channel_id, '00000000-0000-0000-0000-000000000000'), count(*),
  count(*) filter (where prev_at >= at - interval '2160 hours'), count(amount_minor),
  coalesce(sum(amount_minor), 0)
from placed group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
--> statement-breakpoint
alter table orders force row level security;
--> statement-breakpoint
alter table order_days set (fillfactor = 60);
--> statement-breakpoint
do $$ begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on order_days to throughline_app';
  end if;
end $$;
--> statement-breakpoint
alter table order_days force row level security;
--> statement-breakpoint
alter table order_days add constraint order_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
