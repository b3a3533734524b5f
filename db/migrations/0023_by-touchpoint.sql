CREATE TABLE "touchpoint_chains" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"day" date NOT NULL,
	"stage_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"c1" integer NOT NULL,
	"c7" integer NOT NULL,
	"c14" integer NOT NULL,
	"c30" integer NOT NULL,
	"c90" integer NOT NULL,
	"cany" integer NOT NULL,
	CONSTRAINT "touchpoint_chains_key" PRIMARY KEY("workspace_id","map_id","generation","touchpoint_id","day","stage_id","persona_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "touchpoint_chains" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "touchpoint_days" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"touchpoint_id" uuid NOT NULL,
	"day" date NOT NULL,
	"stage_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"entered" integer NOT NULL,
	"c1" integer NOT NULL,
	"c7" integer NOT NULL,
	"c14" integer NOT NULL,
	"c30" integer NOT NULL,
	"c90" integer NOT NULL,
	"cany" integer NOT NULL,
	CONSTRAINT "touchpoint_days_key" PRIMARY KEY("workspace_id","map_id","generation","touchpoint_id","day","stage_id","persona_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "touchpoint_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cohort_months" ADD COLUMN "touchpoint_id" uuid DEFAULT '00000000-0000-0000-0000-000000000000' NOT NULL;--> statement-breakpoint
ALTER TABLE "customer_stages" ADD COLUMN "touchpoint_id" uuid;--> statement-breakpoint
ALTER TABLE "cohort_months" DROP CONSTRAINT "cohort_months_key";
--> statement-breakpoint
ALTER TABLE "cohort_months" ADD CONSTRAINT "cohort_months_key" PRIMARY KEY("workspace_id","map_id","generation","cohort","month_index","persona_id","channel_id","touchpoint_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "touchpoint_chains" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "touchpoint_days" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table touchpoint_chains force row level security;
--> statement-breakpoint
alter table touchpoint_chains add constraint touchpoint_chains_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table touchpoint_days force row level security;
--> statement-breakpoint
alter table touchpoint_days add constraint touchpoint_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
-- What is derived so far is read until it has been derived anew, with the touchpoints.
update map_measures m set building = greatest(m.generation, coalesce(m.building, 0)) + 1,
  stage_ids = coalesce((
    select jsonb_agg(s.id order by s.order_key, s.id) from stages s
    where s.workspace_id = m.workspace_id and s.map_id = m.map_id and s.deleted_at is null), '[]'),
  total = (select count(*) from customers c where c.workspace_id = m.workspace_id),
  done = 0, cursor = null, started_at = now(), finished_at = null;
--> statement-breakpoint
insert into outbox (id, workspace_id, job, subject_id, run_at)
select gen_random_uuid(), workspace_id, 'customers.rebuild', map_id, now() from map_measures;
--> statement-breakpoint
-- Rows are updated where they lie.
alter table touchpoint_days set (fillfactor = 60);
--> statement-breakpoint
alter table touchpoint_chains set (fillfactor = 60);
--> statement-breakpoint
-- So that work which has written much can have the planner told of it.
do $$ begin
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on touchpoint_days, touchpoint_chains to throughline_app';
  end if;
end $$;
