ALTER TABLE "alert_rules" ADD COLUMN "mail_to" jsonb DEFAULT '[]'::jsonb NOT NULL;
