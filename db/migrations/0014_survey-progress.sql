CREATE TABLE "survey_progress" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"survey_id" uuid NOT NULL,
	"day" date NOT NULL,
	"question_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	"is_started" boolean DEFAULT false NOT NULL,
	"is_sent" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survey_progress_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
ALTER TABLE "survey_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "survey_progress" ADD CONSTRAINT "survey_progress_workspace_id_survey_id_surveys_workspace_id_id_fk" FOREIGN KEY ("workspace_id","survey_id") REFERENCES "public"."surveys"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "survey_progress_workspace_id_survey_id_day_index" ON "survey_progress" USING btree ("workspace_id","survey_id","day");--> statement-breakpoint
CREATE POLICY "tenant" ON "survey_progress" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());
--> statement-breakpoint
alter table survey_progress force row level security;
--> statement-breakpoint
alter table survey_progress add constraint survey_progress_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
