DROP INDEX "sanctions_of";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "user_id" uuid;--> statement-breakpoint
CREATE INDEX "sanctions_of" ON "sanctions" USING btree ("site_id","user_id");