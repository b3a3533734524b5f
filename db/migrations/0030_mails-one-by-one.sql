ALTER TABLE "alert_deliveries" DROP CONSTRAINT "alert_deliveries_once";--> statement-breakpoint
ALTER TABLE "alert_deliveries" ADD COLUMN "user_id" uuid;--> statement-breakpoint
ALTER TABLE "alert_deliveries" ADD CONSTRAINT "alert_deliveries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_deliveries" ADD CONSTRAINT "alert_deliveries_once" UNIQUE NULLS NOT DISTINCT("workspace_id","alert_id","notice","way","user_id");