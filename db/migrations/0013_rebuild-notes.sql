CREATE TABLE "rebuild_notes" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	CONSTRAINT "rebuild_notes_workspace_id_map_id_id_pk" PRIMARY KEY("workspace_id","map_id","id")
);
--> statement-breakpoint
ALTER TABLE "rebuild_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rebuild_notes" ADD CONSTRAINT "rebuild_notes_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "rebuild_notes" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table rebuild_notes force row level security;
--> statement-breakpoint
alter table rebuild_notes add constraint rebuild_notes_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
