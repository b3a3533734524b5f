ALTER TABLE "customer_paths" ADD COLUMN "last_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "customer_paths" ADD COLUMN "is_own_persona" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "dirty_customers" ADD COLUMN "customer_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "dirty_customers" ADD COLUMN "event_ids" uuid[];
--> statement-breakpoint
-- An event refers to its customer, who refers to the workspace: a second check of each event would find nothing.
alter table customer_events drop constraint customer_events_workspace;
