-- Where the owner is no superuser, the policies bind it too.
alter table dirty_customers no force row level security;
--> statement-breakpoint
update dirty_customers set customer_ids = array[customer_id] where customer_ids = '{}';
--> statement-breakpoint
alter table dirty_customers force row level security;
--> statement-breakpoint
ALTER TABLE "dirty_customers" DROP COLUMN "customer_id";
