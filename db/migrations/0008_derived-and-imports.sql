CREATE TABLE "customer_aliases" (
	"workspace_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "customer_aliases_workspace_id_kind_value_pk" PRIMARY KEY("workspace_id","kind","value")
);
--> statement-breakpoint
ALTER TABLE "customer_aliases" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "refused_events" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"name" text,
	"message_id" text,
	"reason" text NOT NULL,
	"key_id" uuid,
	CONSTRAINT "refused_events_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "refused_events" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "segments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"persona_id" uuid NOT NULL,
	"rules" jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "segments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "segments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "activity_days" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"stage_id" uuid NOT NULL,
	"day" date NOT NULL,
	"previous_day" date NOT NULL,
	"persona_id" uuid NOT NULL,
	"customers" integer NOT NULL,
	CONSTRAINT "activity_days_key" PRIMARY KEY("workspace_id","map_id","generation","stage_id","day","previous_day","persona_id")
);
--> statement-breakpoint
ALTER TABLE "activity_days" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "buyer_days" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"buyers" integer NOT NULL,
	"r30" integer NOT NULL,
	"r60" integer NOT NULL,
	"r90" integer NOT NULL,
	"r180" integer NOT NULL,
	"rany" integer NOT NULL,
	CONSTRAINT "buyer_days_key" PRIMARY KEY("workspace_id","day","persona_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "buyer_days" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "chain_days" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
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
	CONSTRAINT "chain_days_key" PRIMARY KEY("workspace_id","map_id","generation","day","stage_id","persona_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "chain_days" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "cohort_months" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"cohort" date NOT NULL,
	"month_index" smallint NOT NULL,
	"persona_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"customers" integer NOT NULL,
	CONSTRAINT "cohort_months_key" PRIMARY KEY("workspace_id","map_id","generation","cohort","month_index","persona_id","channel_id")
);
--> statement-breakpoint
ALTER TABLE "cohort_months" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "customer_paths" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"customer_id" uuid NOT NULL,
	"persona_id" uuid,
	"runs" text NOT NULL,
	CONSTRAINT "customer_paths_key" PRIMARY KEY("workspace_id","map_id","generation","customer_id")
);
--> statement-breakpoint
ALTER TABLE "customer_paths" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "journey_moves" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"stage_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"persona_id" uuid NOT NULL,
	"moves" integer NOT NULL,
	"ends" integer NOT NULL,
	CONSTRAINT "journey_moves_key" PRIMARY KEY("workspace_id","map_id","generation","kind","day","stage_id","from_id","to_id","persona_id")
);
--> statement-breakpoint
ALTER TABLE "journey_moves" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "map_measures" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"generation" integer NOT NULL,
	"building" integer,
	"stage_ids" jsonb NOT NULL,
	"cursor" uuid,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "map_measures_workspace_id_map_id_pk" PRIMARY KEY("workspace_id","map_id")
);
--> statement-breakpoint
ALTER TABLE "map_measures" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "import_chunks" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"start" bigint NOT NULL,
	"data" "bytea" NOT NULL,
	CONSTRAINT "import_chunks_workspace_id_import_id_start_pk" PRIMARY KEY("workspace_id","import_id","start")
);
--> statement-breakpoint
ALTER TABLE "import_chunks" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "import_problems" (
	"workspace_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "import_problems_workspace_id_import_id_line_pk" PRIMARY KEY("workspace_id","import_id","line")
);
--> statement-breakpoint
ALTER TABLE "import_problems" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "imports" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"bytes" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"mapping" jsonb,
	"offset" bigint DEFAULT 0 NOT NULL,
	"line" integer DEFAULT 1 NOT NULL,
	"valid" integer DEFAULT 0 NOT NULL,
	"invalid" integer DEFAULT 0 NOT NULL,
	"duplicates" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "imports_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "customer_events" DROP CONSTRAINT "customer_events_workspace_id_touchpoint_id_touchpoints_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_events" DROP CONSTRAINT "customer_events_workspace_id_channel_id_channels_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_events" DROP CONSTRAINT "customer_events_workspace_id_persona_id_personas_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_map_id_journey_maps_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_customer_id_customers_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_stage_id_stages_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_persona_id_personas_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_channel_id_channels_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "dirty_customers" DROP CONSTRAINT "dirty_customers_workspace_id_customer_id_customers_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_workspace_id_customer_id_customers_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_workspace_id_persona_id_personas_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "orders" DROP CONSTRAINT "orders_workspace_id_channel_id_channels_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "stage_days" DROP CONSTRAINT "stage_days_workspace_id_map_id_journey_maps_workspace_id_id_fk";
--> statement-breakpoint
ALTER TABLE "stage_days" DROP CONSTRAINT "stage_days_workspace_id_stage_id_stages_workspace_id_id_fk";
--> statement-breakpoint
DROP INDEX "customer_stages_workspace_id_map_id_stage_id_first_at_index";
--> statement-breakpoint
ALTER TABLE "customer_stages" DROP CONSTRAINT "customer_stages_workspace_id_map_id_customer_id_stage_id_pk";
--> statement-breakpoint
ALTER TABLE "stage_days" DROP CONSTRAINT "stage_days_workspace_id_map_id_day_stage_id_persona_id_channel_id_pk";
--> statement-breakpoint
ALTER TABLE "customer_stages" ADD COLUMN "generation" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "stage_days" ADD COLUMN "generation" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "customer_stages" ADD CONSTRAINT "customer_stages_key" PRIMARY KEY("workspace_id","map_id","generation","customer_id","stage_id");
--> statement-breakpoint
ALTER TABLE "stage_days" ADD CONSTRAINT "stage_days_key" PRIMARY KEY("workspace_id","map_id","generation","day","stage_id","persona_id","channel_id");
--> statement-breakpoint
ALTER TABLE "stage_days" ADD COLUMN "events" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "previous_secret_hash" text;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "previous_until" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "origins" jsonb DEFAULT '[]'::jsonb NOT NULL;
--> statement-breakpoint
ALTER TABLE "customer_aliases" ADD CONSTRAINT "customer_aliases_workspace_id_customer_id_customers_workspace_id_id_fk" FOREIGN KEY ("workspace_id","customer_id") REFERENCES "public"."customers"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "segments" ADD CONSTRAINT "segments_workspace_id_persona_id_personas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "map_measures" ADD CONSTRAINT "map_measures_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_chunks" ADD CONSTRAINT "import_chunks_workspace_id_import_id_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "import_problems" ADD CONSTRAINT "import_problems_workspace_id_import_id_imports_workspace_id_id_fk" FOREIGN KEY ("workspace_id","import_id") REFERENCES "public"."imports"("workspace_id","id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "customer_aliases_workspace_id_customer_id_index" ON "customer_aliases" USING btree ("workspace_id","customer_id");
--> statement-breakpoint
CREATE INDEX "imports_workspace_id_created_at_index" ON "imports" USING btree ("workspace_id","created_at");
--> statement-breakpoint
CREATE INDEX "customer_stages_entries" ON "customer_stages" USING btree ("workspace_id","map_id","generation","stage_id","first_at");
--> statement-breakpoint
CREATE POLICY "tenant" ON "customer_aliases" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "refused_events" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "segments" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "activity_days" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "buyer_days" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "chain_days" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "cohort_months" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "customer_paths" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "journey_moves" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "map_measures" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "import_chunks" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "import_problems" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
CREATE POLICY "tenant" ON "imports" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table customer_aliases force row level security;
--> statement-breakpoint
alter table customer_aliases add constraint customer_aliases_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table refused_events force row level security;
--> statement-breakpoint
alter table refused_events add constraint refused_events_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table segments force row level security;
--> statement-breakpoint
alter table segments add constraint segments_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table activity_days force row level security;
--> statement-breakpoint
alter table activity_days add constraint activity_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table buyer_days force row level security;
--> statement-breakpoint
alter table buyer_days add constraint buyer_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table chain_days force row level security;
--> statement-breakpoint
alter table chain_days add constraint chain_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table cohort_months force row level security;
--> statement-breakpoint
alter table cohort_months add constraint cohort_months_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table customer_paths force row level security;
--> statement-breakpoint
alter table customer_paths add constraint customer_paths_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table journey_moves force row level security;
--> statement-breakpoint
alter table journey_moves add constraint journey_moves_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_measures force row level security;
--> statement-breakpoint
alter table map_measures add constraint map_measures_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table import_chunks force row level security;
--> statement-breakpoint
alter table import_chunks add constraint import_chunks_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table import_problems force row level security;
--> statement-breakpoint
alter table import_problems add constraint import_problems_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table imports force row level security;
--> statement-breakpoint
alter table imports add constraint imports_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
-- What is derived so far is read until it has been derived anew, with what these tables add.
insert into map_measures (workspace_id, map_id, generation, building, stage_ids, total, started_at)
select m.workspace_id, m.id, 0, 1, coalesce((
    select jsonb_agg(s.id order by s.order_key, s.id) from stages s
    where s.workspace_id = m.workspace_id and s.map_id = m.id and s.deleted_at is null), '[]'),
  (select count(*) from customers c where c.workspace_id = m.workspace_id), now()
from journey_maps m
where exists (select from stage_rules r where r.workspace_id = m.workspace_id and r.map_id = m.id);
--> statement-breakpoint
insert into outbox (id, workspace_id, job, subject_id, run_at)
select gen_random_uuid(), workspace_id, 'customers.rebuild', map_id, now() from map_measures;
--> statement-breakpoint
insert into outbox (id, workspace_id, job, subject_id, run_at)
select gen_random_uuid(), id, 'customers.recut', null, now() from workspaces;
