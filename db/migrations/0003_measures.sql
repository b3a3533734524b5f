CREATE TABLE "alert_deliveries" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"alert_id" uuid NOT NULL,
	"notice" text NOT NULL,
	"way" text NOT NULL,
	"delivered_at" timestamp with time zone,
	"problem" text,
	"attempted_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_deliveries_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "alert_deliveries_once" UNIQUE("workspace_id","alert_id","notice","way")
);
--> statement-breakpoint
ALTER TABLE "alert_deliveries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alert_reads" (
	"workspace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_reads_workspace_id_user_id_pk" PRIMARY KEY("workspace_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "alert_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alert_rules" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"stage_id" uuid,
	"kpi" text NOT NULL,
	"minimum_cases" integer NOT NULL,
	"by_mail" boolean DEFAULT true NOT NULL,
	"webhook_url" text,
	"muted_until" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_rules_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "alert_rules_once" UNIQUE NULLS NOT DISTINCT("workspace_id","map_id","stage_id","kpi")
);
--> statement-breakpoint
ALTER TABLE "alert_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "alerts" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"kpi" text NOT NULL,
	"direction" text NOT NULL,
	"day" date NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"chance" double precision NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"recovered_at" timestamp with time zone,
	"recovery" jsonb,
	"settled_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"pain_point_id" uuid,
	CONSTRAINT "alerts_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "alerts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "annotations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"stage_id" uuid,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"text" text NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "annotations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "annotations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "metric_points" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"metric_id" uuid NOT NULL,
	"day" date NOT NULL,
	"value" double precision NOT NULL,
	"source" text NOT NULL,
	"source_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "metric_points_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "metric_points_source" UNIQUE("workspace_id","metric_id","source_key")
);
--> statement-breakpoint
ALTER TABLE "metric_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "metrics" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"stage_id" uuid,
	"name" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"aggregation" text NOT NULL,
	"direction" text NOT NULL,
	"target" double precision,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "metrics_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "metrics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "owner_id" uuid;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "alert_deliveries" ADD CONSTRAINT "alert_deliveries_workspace_id_alert_id_alerts_workspace_id_id_fk" FOREIGN KEY ("workspace_id","alert_id") REFERENCES "public"."alerts"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_reads" ADD CONSTRAINT "alert_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_rules" ADD CONSTRAINT "alert_rules_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_rules" ADD CONSTRAINT "alert_rules_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_rules" ADD CONSTRAINT "alert_rules_workspace_id_stage_id_stages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","stage_id") REFERENCES "public"."stages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_workspace_id_rule_id_alert_rules_workspace_id_id_fk" FOREIGN KEY ("workspace_id","rule_id") REFERENCES "public"."alert_rules"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_workspace_id_stage_id_stages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","stage_id") REFERENCES "public"."stages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_workspace_id_pain_point_id_pain_points_workspace_id_id_fk" FOREIGN KEY ("workspace_id","pain_point_id") REFERENCES "public"."pain_points"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_workspace_id_stage_id_stages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","stage_id") REFERENCES "public"."stages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metric_points" ADD CONSTRAINT "metric_points_workspace_id_metric_id_metrics_workspace_id_id_fk" FOREIGN KEY ("workspace_id","metric_id") REFERENCES "public"."metrics"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_workspace_id_stage_id_stages_workspace_id_id_fk" FOREIGN KEY ("workspace_id","stage_id") REFERENCES "public"."stages"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alerts_workspace_id_opened_at_index" ON "alerts" USING btree ("workspace_id","opened_at");--> statement-breakpoint
CREATE INDEX "alerts_workspace_id_rule_id_index" ON "alerts" USING btree ("workspace_id","rule_id");--> statement-breakpoint
CREATE INDEX "annotations_workspace_id_map_id_day_index" ON "annotations" USING btree ("workspace_id","map_id","day");--> statement-breakpoint
CREATE INDEX "metric_points_workspace_id_metric_id_day_index" ON "metric_points" USING btree ("workspace_id","metric_id","day");--> statement-breakpoint
CREATE INDEX "metrics_workspace_id_map_id_index" ON "metrics" USING btree ("workspace_id","map_id");--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "alert_deliveries" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "alert_reads" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "alert_rules" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "alerts" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "annotations" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "metric_points" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "metrics" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table alert_deliveries force row level security;
--> statement-breakpoint
alter table alert_deliveries add constraint alert_deliveries_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table alert_reads force row level security;
--> statement-breakpoint
alter table alert_reads add constraint alert_reads_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table alert_rules force row level security;
--> statement-breakpoint
alter table alert_rules add constraint alert_rules_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table alerts force row level security;
--> statement-breakpoint
alter table alerts add constraint alerts_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table annotations force row level security;
--> statement-breakpoint
alter table annotations add constraint annotations_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table metric_points force row level security;
--> statement-breakpoint
alter table metric_points add constraint metric_points_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table metrics force row level security;
--> statement-breakpoint
alter table metrics add constraint metrics_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
