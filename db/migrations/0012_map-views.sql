CREATE TABLE "map_views" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "map_views_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "map_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "map_views" ADD CONSTRAINT "map_views_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_views" ADD CONSTRAINT "map_views_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "map_views_workspace_id_map_id_index" ON "map_views" USING btree ("workspace_id","map_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "map_views" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table map_views force row level security;
--> statement-breakpoint
alter table map_views add constraint map_views_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
