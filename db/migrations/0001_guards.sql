-- One sequence orders all comments: a segment of a path is its next value in ten hexadecimal digits.
CREATE SEQUENCE "comment_order";--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_status" CHECK ("status" IN ('published', 'pending', 'hidden', 'deleted'));--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_path_form" CHECK ("path" ~ '^([0-9a-f]{10}){1,32}$');--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_revision" CHECK ("revision" >= 1 AND "published_revision" BETWEEN 1 AND "revision");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_moderation_mode" CHECK ("moderation_mode" IN ('pre', 'post'));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_role" CHECK ("role" IN ('reader', 'moderator', 'admin'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_verb" CHECK ("verb" IN ('approve', 'hide', 'hold', 'restore'));--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_reason" CHECK ("verb" <> 'hide' OR "undoes_id" IS NOT NULL OR "reason" IS NOT NULL);--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;--> statement-breakpoint
CREATE TRIGGER "decisions_append_only" BEFORE UPDATE OR DELETE ON "decisions" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "decisions_keep" BEFORE TRUNCATE ON "decisions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
