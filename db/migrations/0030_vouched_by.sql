ALTER TABLE "phones" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "vouched_by" uuid;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "phones" ADD CONSTRAINT "phones_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_vouched_by_sites_id_fk" FOREIGN KEY ("vouched_by") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;