CREATE TABLE "card_evidence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"feedback_item_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"added_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "card_evidence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "card_evidence_once" UNIQUE("workspace_id","card_id","feedback_item_id")
);
--> statement-breakpoint
ALTER TABLE "card_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_item_tags" (
	"workspace_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	CONSTRAINT "feedback_item_tags_workspace_id_item_id_tag_id_pk" PRIMARY KEY("workspace_id","item_id","tag_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_item_tags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_messages" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"status" text NOT NULL,
	"author_id" uuid,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"message_id" text NOT NULL,
	"is_unknown_sender" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "feedback_messages_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "feedback_messages_message" UNIQUE("workspace_id","item_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_messages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_readings" (
	"workspace_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"sentiment" text,
	"themes" jsonb,
	"corrected_by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_readings_workspace_id_item_id_pk" PRIMARY KEY("workspace_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_readings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_settings" (
	"workspace_id" uuid NOT NULL,
	"week_hours" jsonb NOT NULL,
	"holidays" jsonb NOT NULL,
	"overdue" jsonb NOT NULL,
	"counts_business_hours" boolean NOT NULL,
	"masks_personal_data" boolean NOT NULL,
	"widget_quiet_days" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_settings_workspace_id_pk" PRIMARY KEY("workspace_id")
);
--> statement-breakpoint
ALTER TABLE "feedback_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "feedback_tags" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "feedback_tags_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "feedback_tags_name" UNIQUE("workspace_id","name")
);
--> statement-breakpoint
ALTER TABLE "feedback_tags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"page" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_filters_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "saved_filters_name" UNIQUE("workspace_id","page","name")
);
--> statement-breakpoint
ALTER TABLE "saved_filters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "survey_widgets" (
	"workspace_id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"link_id" uuid NOT NULL,
	"form" text NOT NULL,
	"trigger" jsonb NOT NULL,
	"button_label" text NOT NULL,
	"sample_percent" integer NOT NULL,
	"quiet_days" integer NOT NULL,
	"sites" jsonb NOT NULL,
	"is_enabled" boolean NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "survey_widgets_workspace_id_survey_id_pk" PRIMARY KEY("workspace_id","survey_id"),
	CONSTRAINT "survey_widgets_link" UNIQUE("workspace_id","link_id")
);
--> statement-breakpoint
ALTER TABLE "survey_widgets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "feedback_items" ADD COLUMN "awaiting_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "feedback_notes" ADD COLUMN "mention_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "card_evidence" ADD CONSTRAINT "card_evidence_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_evidence" ADD CONSTRAINT "card_evidence_workspace_id_card_id_cards_workspace_id_id_fk" FOREIGN KEY ("workspace_id","card_id") REFERENCES "public"."cards"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_evidence" ADD CONSTRAINT "card_evidence_workspace_id_feedback_item_id_feedback_items_workspace_id_id_fk" FOREIGN KEY ("workspace_id","feedback_item_id") REFERENCES "public"."feedback_items"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_item_tags" ADD CONSTRAINT "feedback_item_tags_workspace_id_item_id_feedback_items_workspace_id_id_fk" FOREIGN KEY ("workspace_id","item_id") REFERENCES "public"."feedback_items"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_item_tags" ADD CONSTRAINT "feedback_item_tags_workspace_id_tag_id_feedback_tags_workspace_id_id_fk" FOREIGN KEY ("workspace_id","tag_id") REFERENCES "public"."feedback_tags"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_workspace_id_item_id_feedback_items_workspace_id_id_fk" FOREIGN KEY ("workspace_id","item_id") REFERENCES "public"."feedback_items"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_readings" ADD CONSTRAINT "feedback_readings_corrected_by_users_id_fk" FOREIGN KEY ("corrected_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_readings" ADD CONSTRAINT "feedback_readings_workspace_id_item_id_feedback_items_workspace_id_id_fk" FOREIGN KEY ("workspace_id","item_id") REFERENCES "public"."feedback_items"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_widgets" ADD CONSTRAINT "survey_widgets_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_widgets" ADD CONSTRAINT "survey_widgets_workspace_id_link_id_survey_links_workspace_id_id_fk" FOREIGN KEY ("workspace_id","link_id") REFERENCES "public"."survey_links"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_evidence_workspace_id_feedback_item_id_index" ON "card_evidence" USING btree ("workspace_id","feedback_item_id");--> statement-breakpoint
CREATE INDEX "feedback_item_tags_workspace_id_tag_id_index" ON "feedback_item_tags" USING btree ("workspace_id","tag_id");--> statement-breakpoint
CREATE POLICY "tenant" ON "card_evidence" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "feedback_item_tags" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "feedback_messages" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "feedback_readings" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "feedback_settings" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "feedback_tags" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "saved_filters" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_widgets" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table card_evidence force row level security;
--> statement-breakpoint
alter table card_evidence add constraint card_evidence_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_item_tags force row level security;
--> statement-breakpoint
alter table feedback_item_tags add constraint feedback_item_tags_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_messages force row level security;
--> statement-breakpoint
alter table feedback_messages add constraint feedback_messages_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_readings force row level security;
--> statement-breakpoint
alter table feedback_readings add constraint feedback_readings_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_settings force row level security;
--> statement-breakpoint
alter table feedback_settings add constraint feedback_settings_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_tags force row level security;
--> statement-breakpoint
alter table feedback_tags add constraint feedback_tags_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table saved_filters force row level security;
--> statement-breakpoint
alter table saved_filters add constraint saved_filters_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_widgets force row level security;
--> statement-breakpoint
alter table survey_widgets add constraint survey_widgets_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
