create schema if not exists app;
--> statement-breakpoint
do $$ begin
  if not exists (select from pg_roles where rolname = 'throughline_app') then
    create role throughline_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;
--> statement-breakpoint
create or replace function app.workspace() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.workspace_id', true), '')::uuid $$;
--> statement-breakpoint
create or replace function app.op_revision() returns bigint language sql stable parallel safe
  as $$ select nullif(current_setting('app.op_revision', true), '')::bigint $$;
--> statement-breakpoint
grant usage on schema app, public to throughline_app;
--> statement-breakpoint
grant execute on all functions in schema app to throughline_app;
--> statement-breakpoint
alter default privileges in schema public
  grant select, insert, update, delete on tables to throughline_app;
