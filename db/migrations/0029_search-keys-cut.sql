-- A text of thousands of characters does not fit an entry of an index, and one trait would stop its whole call.
ALTER TABLE "customers" DROP COLUMN "email_key", DROP COLUMN "name_key", DROP COLUMN "last_name_key";--> statement-breakpoint
ALTER TABLE "customers"
	ADD COLUMN "email_key" text GENERATED ALWAYS AS (left(lower(btrim(traits ->> 'email')), 200)) STORED,
	ADD COLUMN "name_key" text GENERATED ALWAYS AS (left(lower(btrim(traits ->> 'name')), 200)) STORED,
	ADD COLUMN "last_name_key" text GENERATED ALWAYS AS (left(lower(regexp_replace(btrim(traits ->> 'name'), '^.* ', '')), 200)) STORED;--> statement-breakpoint
CREATE INDEX "customers_by_email_key" ON "customers" USING btree ("workspace_id","email_key" text_pattern_ops) WHERE "email_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_name_key" ON "customers" USING btree ("workspace_id","name_key" text_pattern_ops) WHERE "name_key" is not null;--> statement-breakpoint
CREATE INDEX "customers_by_last_name_key" ON "customers" USING btree ("workspace_id","last_name_key" text_pattern_ops) WHERE "last_name_key" is not null;
