DROP INDEX "map_ops_entity";--> statement-breakpoint
CREATE INDEX "map_ops_entity" ON "map_ops" USING btree ("workspace_id","map_id","entity_id");
