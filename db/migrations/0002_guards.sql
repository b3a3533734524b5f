alter table audit_entries force row level security;
--> statement-breakpoint
alter table customer_events force row level security;
--> statement-breakpoint
alter table customer_stages force row level security;
--> statement-breakpoint
alter table customers force row level security;
--> statement-breakpoint
alter table dirty_customers force row level security;
--> statement-breakpoint
alter table orders force row level security;
--> statement-breakpoint
alter table stage_days force row level security;
--> statement-breakpoint
alter table stage_rules force row level security;
--> statement-breakpoint
alter table feedback_items force row level security;
--> statement-breakpoint
alter table feedback_notes force row level security;
--> statement-breakpoint
alter table evidence force row level security;
--> statement-breakpoint
alter table pain_points force row level security;
--> statement-breakpoint
alter table targets force row level security;
--> statement-breakpoint
alter table cards force row level security;
--> statement-breakpoint
alter table emotions force row level security;
--> statement-breakpoint
alter table journey_maps force row level security;
--> statement-breakpoint
alter table lanes force row level security;
--> statement-breakpoint
alter table map_ops force row level security;
--> statement-breakpoint
alter table map_personas force row level security;
--> statement-breakpoint
alter table stages force row level security;
--> statement-breakpoint
alter table steps force row level security;
--> statement-breakpoint
alter table persona_channels force row level security;
--> statement-breakpoint
alter table personas force row level security;
--> statement-breakpoint
alter table answers force row level security;
--> statement-breakpoint
alter table questions force row level security;
--> statement-breakpoint
alter table responses force row level security;
--> statement-breakpoint
alter table survey_links force row level security;
--> statement-breakpoint
alter table surveys force row level security;
--> statement-breakpoint
alter table channels force row level security;
--> statement-breakpoint
alter table touchpoints force row level security;
--> statement-breakpoint
-- What was logged stays as it was written: the program may add entries and read them, nothing else.
revoke update, delete on audit_entries, map_ops from throughline_app;
--> statement-breakpoint
alter table rate_limits set unlogged;
--> statement-breakpoint
-- Every tenant row belongs to a workspace that exists; with it, all of them go.
alter table audit_entries add constraint audit_entries_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table customer_events add constraint customer_events_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table customer_stages add constraint customer_stages_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table customers add constraint customers_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table dirty_customers add constraint dirty_customers_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table orders add constraint orders_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table stage_days add constraint stage_days_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table stage_rules add constraint stage_rules_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_items add constraint feedback_items_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table feedback_notes add constraint feedback_notes_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table evidence add constraint evidence_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table pain_points add constraint pain_points_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table targets add constraint targets_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table cards add constraint cards_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table emotions add constraint emotions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table journey_maps add constraint journey_maps_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table lanes add constraint lanes_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_ops add constraint map_ops_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table map_personas add constraint map_personas_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table stages add constraint stages_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table steps add constraint steps_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table persona_channels add constraint persona_channels_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table personas add constraint personas_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table answers add constraint answers_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table questions add constraint questions_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table responses add constraint responses_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table survey_links add constraint survey_links_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table surveys add constraint surveys_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table channels add constraint channels_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
--> statement-breakpoint
alter table touchpoints add constraint touchpoints_workspace foreign key (workspace_id) references workspaces (id) on delete cascade;
