CREATE INDEX "feedback_items_workspace_id_customer_id_index" ON "feedback_items" USING btree ("workspace_id","customer_id");--> statement-breakpoint
CREATE INDEX "responses_workspace_id_customer_id_index" ON "responses" USING btree ("workspace_id","customer_id");
