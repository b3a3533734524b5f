CREATE INDEX "customer_aliases_by_value" ON "customer_aliases" USING btree ("workspace_id",lower(value) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customers_by_external" ON "customers" USING btree ("workspace_id",lower(external_id) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customers_by_visitor" ON "customers" USING btree ("workspace_id",lower(anonymous_id) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "customers_by_email" ON "customers" USING btree ("workspace_id",lower(traits ->> 'email') text_pattern_ops) WHERE traits ->> 'email' is not null;--> statement-breakpoint
CREATE INDEX "customers_by_name" ON "customers" USING btree ("workspace_id",lower(traits ->> 'name') text_pattern_ops) WHERE traits ->> 'name' is not null;--> statement-breakpoint
CREATE INDEX "customers_by_last_name" ON "customers" USING btree ("workspace_id",lower(regexp_replace(traits ->> 'name', '^.* ', '')) text_pattern_ops) WHERE traits ->> 'name' is not null;