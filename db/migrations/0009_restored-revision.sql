ALTER TABLE "map_versions" ADD COLUMN "restored_revision" integer;
