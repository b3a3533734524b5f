ALTER TABLE "imports" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "twice" integer DEFAULT 0 NOT NULL;
