DROP INDEX "map_views_workspace_id_map_id_index";--> statement-breakpoint
alter table map_views no force row level security;
--> statement-breakpoint
-- Two saves at the same moment may have kept a name twice: the later one is meant.
delete from map_views earlier using map_views later
  where later.workspace_id = earlier.workspace_id and later.map_id = earlier.map_id
    and later.name = earlier.name
    and (later.created_at, later.id) > (earlier.created_at, earlier.id);
--> statement-breakpoint
alter table map_views force row level security;
--> statement-breakpoint
ALTER TABLE "map_views" ADD CONSTRAINT "map_views_name" UNIQUE("workspace_id","map_id","name");
