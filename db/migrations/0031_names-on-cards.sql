CREATE TABLE "card_mentions" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"card_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "card_mentions_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "card_mentions_once" UNIQUE("workspace_id","card_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "card_mentions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "card_mentions" ADD CONSTRAINT "card_mentions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_mentions" ADD CONSTRAINT "card_mentions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "card_mentions" ADD CONSTRAINT "card_mentions_workspace_id_card_id_cards_workspace_id_id_fk" FOREIGN KEY ("workspace_id","card_id") REFERENCES "public"."cards"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_mentions_workspace_id_user_id_read_at_index" ON "card_mentions" USING btree ("workspace_id","user_id","read_at");--> statement-breakpoint
CREATE POLICY "tenant" ON "card_mentions" AS PERMISSIVE FOR ALL TO "throughline_app" USING (workspace_id = app.workspace()) WITH CHECK (workspace_id = app.workspace());--> statement-breakpoint
alter table card_mentions force row level security;--> statement-breakpoint
alter table card_mentions add constraint card_mentions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
