ALTER TABLE "workspaces" ADD COLUMN "counts_refunds" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "is_counted" boolean DEFAULT true NOT NULL;