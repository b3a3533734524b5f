ALTER TABLE "pain_points" ADD COLUMN "solved_at" timestamp with time zone;
