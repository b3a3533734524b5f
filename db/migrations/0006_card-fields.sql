CREATE TABLE "map_images" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"map_id" uuid NOT NULL,
	"content_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"content" "bytea" NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "map_images_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "map_images" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail_suppressions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mail_suppressions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "mail_suppressions_email" UNIQUE("workspace_id","email")
);
--> statement-breakpoint
ALTER TABLE "mail_suppressions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_invitations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"customer" text,
	"email" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"used_at" timestamp with time zone,
	CONSTRAINT "survey_invitations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_logos" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"image" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_logos_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_logos" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_revisions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"actor_id" uuid,
	"before" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_revisions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_revisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_translations" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"texts" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_translations_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "survey_translations_locale" UNIQUE("workspace_id","survey_id","locale")
);
--> statement-breakpoint
ALTER TABLE "survey_translations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "persona_id" uuid;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "linked_map_id" uuid;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "link_url" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "image_id" uuid;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD COLUMN "span" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "lanes" ADD COLUMN "height" smallint;--> statement-breakpoint
ALTER TABLE "stages" ADD COLUMN "is_collapsed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "responses" ADD COLUMN "hidden" jsonb;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "layout" text DEFAULT 'all' NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "theme" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "redirect_url" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "password_hash" text;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "hidden_fields" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "surveys" ADD COLUMN "languages" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "map_images" ADD CONSTRAINT "map_images_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "map_images" ADD CONSTRAINT "map_images_workspace_id_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_invitations" ADD CONSTRAINT "survey_invitations_workspace_id_link_id_survey_links_workspace_id_id_fk" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."survey_links"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_logos" ADD CONSTRAINT "survey_logos_workspace_id_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_revisions" ADD CONSTRAINT "survey_revisions_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_translations" ADD CONSTRAINT "survey_translations_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_invitations_workspace_id_survey_id_created_at_index" ON "survey_invitations" USING btree ("workspace_id","survey_id","created_at");--> statement-breakpoint
CREATE INDEX "survey_revisions_workspace_id_survey_id_updated_at_index" ON "survey_revisions" USING btree ("workspace_id","survey_id","updated_at");--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_workspace_id_persona_id_personas_workspace_id_id_fk" FOREIGN KEY ("workspace_id","persona_id") REFERENCES "public"."personas"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_workspace_id_linked_map_id_journey_maps_workspace_id_id_fk" FOREIGN KEY ("workspace_id","linked_map_id") REFERENCES "public"."journey_maps"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_workspace_id_image_id_map_images_workspace_id_id_fk" FOREIGN KEY ("workspace_id","image_id") REFERENCES "public"."map_images"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "map_ops_entity" ON "map_ops" USING btree ("workspace_id","map_id","entity_id","revision");--> statement-breakpoint
CREATE POLICY "tenant" ON "map_images" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "mail_suppressions" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_invitations" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_logos" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_revisions" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_translations" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table map_images force row level security;
--> statement-breakpoint
alter table map_images add constraint map_images_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table mail_suppressions force row level security;
--> statement-breakpoint
alter table mail_suppressions add constraint mail_suppressions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_invitations force row level security;
--> statement-breakpoint
alter table survey_invitations add constraint survey_invitations_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_logos force row level security;
--> statement-breakpoint
alter table survey_logos add constraint survey_logos_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_revisions force row level security;
--> statement-breakpoint
alter table survey_revisions add constraint survey_revisions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_translations force row level security;
--> statement-breakpoint
alter table survey_translations add constraint survey_translations_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
