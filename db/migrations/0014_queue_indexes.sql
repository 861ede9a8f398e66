-- Letters that only Kazakh has, then any Cyrillic, then any Latin ones.
CREATE FUNCTION "language_of"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE
  WHEN "text" ~ '[әғқңөұүһӘҒҚҢӨҰҮҺіІ]' THEN 'kk'
  WHEN "text" ~ '[а-яёА-ЯЁ]' THEN 'ru'
  WHEN "text" ~ '[a-zA-Z]' THEN 'en'
END;--> statement-breakpoint
DROP INDEX "comments_queue";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "language" text GENERATED ALWAYS AS (language_of(text)) STORED;--> statement-breakpoint
CREATE INDEX "comments_waiting" ON "comments" USING btree ("site_id",(case when noticed_at is not null then 0 when report_folded_at is not null then 1 else 2 end),"queued_at","id") WHERE status = 'pending' or (status = 'published' and (revision > published_revision or reported_at is not null));--> statement-breakpoint
CREATE INDEX "comments_reported" ON "comments" USING btree ("site_id",(-report_weight),"queued_at","id") WHERE reported_at is not null;--> statement-breakpoint
CREATE INDEX "comments_noticed" ON "comments" USING btree ("site_id","noticed_at","id") WHERE noticed_at is not null;--> statement-breakpoint
CREATE INDEX "revisions_language" ON "revisions" USING btree ("site_id","language","comment_id");--> statement-breakpoint
CREATE INDEX "revisions_text" ON "revisions" USING gin ("text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "signals_rule" ON "signals" USING btree ("site_id","rule","comment_id");