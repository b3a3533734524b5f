CREATE TABLE "comment_mentions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "comment_mentions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "comment_mentions_once" UNIQUE("workspace_id","comment_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "comment_mentions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comment_threads" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"persona_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	CONSTRAINT "comment_threads_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "comment_threads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "map_comments" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	CONSTRAINT "map_comments_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "map_comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "map_folders" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "map_folders_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "map_folders_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
ALTER TABLE "map_folders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "map_tags" (
	"workspace_id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "map_tags_workspace_id_map_id_tag_pk" PRIMARY KEY("workspace_id","map_id","tag")
);
--> statement-breakpoint
ALTER TABLE "map_tags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "map_templates" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"board" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "map_templates_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "map_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "map_versions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"snapshot" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "map_versions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "map_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD COLUMN "folder_id" uuid;--> statement-breakpoint
ALTER TABLE "journey_maps" ADD COLUMN "example_revision" integer;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_mentions" ADD CONSTRAINT "comment_mentions_workspace_id_comment_id_map_comments_workspace_id_id_fk" FOREIGN KEY ("workspace_id","comment_id") REFERENCES "public"."map_comments"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_threads" ADD CONSTRAINT "comment_threads_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_comments" ADD CONSTRAINT "map_comments_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_comments" ADD CONSTRAINT "map_comments_workspace_id_thread_id_comment_threads_workspace_id_id_fk" FOREIGN KEY ("workspace_id","thread_id") REFERENCES "public"."comment_threads"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_tags" ADD CONSTRAINT "map_tags_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_templates" ADD CONSTRAINT "map_templates_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_versions" ADD CONSTRAINT "map_versions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_versions" ADD CONSTRAINT "map_versions_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_mentions_workspace_id_user_id_read_at_index" ON "comment_mentions" USING btree ("workspace_id","user_id","read_at");--> statement-breakpoint
CREATE INDEX "comment_threads_workspace_id_map_id_updated_at_index" ON "comment_threads" USING btree ("workspace_id","map_id","updated_at");--> statement-breakpoint
CREATE INDEX "map_comments_workspace_id_thread_id_index" ON "map_comments" USING btree ("workspace_id","thread_id");--> statement-breakpoint
CREATE INDEX "map_tags_workspace_id_tag_index" ON "map_tags" USING btree ("workspace_id","tag");--> statement-breakpoint
CREATE INDEX "map_templates_workspace_id_created_at_index" ON "map_templates" USING btree ("workspace_id","created_at");--> statement-breakpoint
CREATE INDEX "map_versions_workspace_id_map_id_revision_index" ON "map_versions" USING btree ("workspace_id","map_id","revision");--> statement-breakpoint
ALTER TABLE "journey_maps" ADD CONSTRAINT "journey_maps_workspace_id_folder_id_map_folders_workspace_id_id_fk" FOREIGN KEY ("workspace_id","folder_id") REFERENCES "public"."map_folders"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "comment_mentions" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "comment_threads" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "map_comments" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "map_folders" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "map_tags" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "map_templates" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "map_versions" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table comment_mentions force row level security;
--> statement-breakpoint
alter table comment_mentions add constraint comment_mentions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table comment_threads force row level security;
--> statement-breakpoint
alter table comment_threads add constraint comment_threads_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_comments force row level security;
--> statement-breakpoint
alter table map_comments add constraint map_comments_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_folders force row level security;
--> statement-breakpoint
alter table map_folders add constraint map_folders_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_tags force row level security;
--> statement-breakpoint
alter table map_tags add constraint map_tags_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_templates force row level security;
--> statement-breakpoint
alter table map_templates add constraint map_templates_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_versions force row level security;
--> statement-breakpoint
alter table map_versions add constraint map_versions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
