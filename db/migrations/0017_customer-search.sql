DROP INDEX "customers_by_external";--> statement-breakpoint
DROP INDEX "customers_by_visitor";--> statement-breakpoint
DROP INDEX "customers_by_email";--> statement-breakpoint
DROP INDEX "customers_by_name";--> statement-breakpoint
DROP INDEX "customers_by_last_name";--> statement-breakpoint
DROP INDEX "customer_aliases_by_value";--> statement-breakpoint
ALTER TABLE "customer_aliases" ADD COLUMN "value_key" text GENERATED ALWAYS AS (lower(value)) STORED;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "external_key" text GENERATED ALWAYS AS (lower(external_id)) STORED;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "anonymous_key" text GENERATED ALWAYS AS (lower(anonymous_id)) STORED;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "email_key" text GENERATED ALWAYS AS (lower(traits ->> 'email')) STORED;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "name_key" text GENERATED ALWAYS AS (lower(traits ->> 'name')) STORED;--> statement-breakpoint
ALTER TABLE "customers" ADD COLUMN "last_name_key" text GENERATED ALWAYS AS (lower(regexp_replace(traits ->> 'name', '^.* ', ''))) STORED;--> statement-breakpoint
CREATE INDEX "customers_by_external_key" ON "customers" USING btree ("workspace_id","external_key" text_pattern_ops) WHERE "external_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_anonymous_key" ON "customers" USING btree ("workspace_id","anonymous_key" text_pattern_ops) WHERE "anonymous_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_email_key" ON "customers" USING btree ("workspace_id","email_key" text_pattern_ops) WHERE "email_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_name_key" ON "customers" USING btree ("workspace_id","name_key" text_pattern_ops) WHERE "name_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_last_name_key" ON "customers" USING btree ("workspace_id","last_name_key" text_pattern_ops) WHERE "last_name_key" is not null;--> statement-breakpoint
CREATE INDEX "customer_aliases_by_value" ON "customer_aliases" USING btree ("workspace_id","value_key" text_pattern_ops);
--> statement-breakpoint
-- Rows are updated where they lie: the derived ones whenever a customer does something.
alter table customer_stages set (fillfactor = 85);
--> statement-breakpoint
alter table customer_paths set (fillfactor = 85);
--> statement-breakpoint
alter table stage_days set (fillfactor = 60);
--> statement-breakpoint
alter table chain_days set (fillfactor = 60);
--> statement-breakpoint
alter table activity_days set (fillfactor = 60);
--> statement-breakpoint
alter table journey_moves set (fillfactor = 60);
--> statement-breakpoint
-- So that work which has written much can have the planner told of it.
do $$ begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on customers, customer_events, customer_stages, customer_paths,
      stage_days, chain_days, activity_days, journey_moves, cohort_months, orders, buyer_days
      to throughline_app';
  end if;
end $$;
