ALTER TABLE "survey_links" ADD COLUMN "is_personal" boolean DEFAULT false NOT NULL;
