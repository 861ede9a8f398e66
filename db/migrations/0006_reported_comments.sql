DROP INDEX "comments_queue";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "reported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "noticed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "comments_queue" ON "comments" USING btree ("site_id",(noticed_at is null),"queued_at","id") WHERE status = 'pending' or (status = 'published' and (revision > published_revision or reported_at is not null));