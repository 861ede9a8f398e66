DROP INDEX "comments_reported";--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "weight" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "counts_as" uuid;--> statement-breakpoint
CREATE INDEX "comments_reported" ON "comments" USING btree ("site_id",(case when report_folded_at is not null then 0 else 1000000 end - report_weight),"queued_at","id") WHERE reported_at is not null;--> statement-breakpoint
UPDATE "reports" SET "weight" = 10 WHERE "reporter_id" IS NOT NULL AND "reason" <> 'disagree' AND "closed_at" IS NULL;--> statement-breakpoint
UPDATE "comments" c SET "report_weight" = r.weight FROM (
	SELECT "site_id", "comment_id", sum("weight")::int AS weight FROM (
		SELECT "site_id", "comment_id", max("weight") AS weight FROM "reports" WHERE "closed_at" IS NULL GROUP BY "site_id", "comment_id", "reporter_id"
	) one GROUP BY "site_id", "comment_id"
) r WHERE c."site_id" = r."site_id" AND c."id" = r."comment_id" AND c."report_weight" <> r.weight;
