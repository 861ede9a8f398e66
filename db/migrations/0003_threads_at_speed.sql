CREATE TABLE "changes" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"site_id" uuid NOT NULL,
	"thread_id" uuid,
	"comment_id" uuid,
	"queue" boolean DEFAULT false NOT NULL,
	"settings" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"site_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"value" smallint NOT NULL,
	"voted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "votes_site_id_comment_id_user_id_pk" PRIMARY KEY("site_id","comment_id","user_id"),
	CONSTRAINT "votes_value" CHECK ("votes"."value" in (1, -1))
);
--> statement-breakpoint
DROP INDEX "comments_roots";--> statement-breakpoint
DROP INDEX "comments_queue";--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "reply_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "upvotes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "downvotes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Lower end of Wilson's interval (1927) for the share of votes up, in millionths; z = 1.2816: in nine of ten cases
-- the true share is above it. Each comment starts with one imagined vote each way, so that a new one stands
-- above those that readers disliked.
CREATE FUNCTION "wilson"("up" integer, "down" integer) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN floor(1e6 * greatest(0, (
  "up"::float8 + 0.8212 - 1.2816 * sqrt("up"::float8 * "down" / ("up" + "down") + 0.4106)
) / ("up" + "down" + 1.6425)))::integer;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "best" integer GENERATED ALWAYS AS (wilson(upvotes + 1, downvotes + 1)) STORED;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_site_id_comment_id_comments_site_id_id_fk" FOREIGN KEY ("site_id","comment_id") REFERENCES "public"."comments"("site_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "comments" r SET "reply_count" = (
  SELECT count(*) FROM "comments" d WHERE d.site_id = r.site_id AND d.thread_id = r.thread_id
    AND d.path > r.path AND d.path < r.path || '~' AND d.status = 'published'
) WHERE r.depth = 0;--> statement-breakpoint
CREATE INDEX "changes_thread" ON "changes" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "changes_at" ON "changes" USING btree ("at");--> statement-breakpoint
CREATE INDEX "votes_user" ON "votes" USING btree ("site_id","user_id");--> statement-breakpoint
CREATE INDEX "comments_best" ON "comments" USING btree ("site_id","thread_id","best","path") WHERE depth = 0 and (status = 'published' or reply_count > 0) and best >= 0;--> statement-breakpoint
CREATE INDEX "comments_discussed" ON "comments" USING btree ("site_id","thread_id","reply_count","path") WHERE depth = 0 and (status = 'published' or reply_count > 0) and reply_count >= 0;--> statement-breakpoint
CREATE INDEX "comments_branch" ON "comments" USING btree ("site_id","thread_id","path") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "comments_newest" ON "comments" USING btree ("site_id","thread_id","id") WHERE status = 'published' and depth >= 0;--> statement-breakpoint
CREATE INDEX "comments_roots" ON "comments" USING btree ("site_id","thread_id","path") WHERE depth = 0 and (status = 'published' or reply_count > 0);--> statement-breakpoint
CREATE INDEX "comments_queue" ON "comments" USING btree ("site_id","queued_at","id") WHERE status = 'pending' or (status = 'published' and revision > published_revision);--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_counts" CHECK ("comments"."reply_count" >= 0 and "comments"."upvotes" >= 0 and "comments"."downvotes" >= 0
        and ("comments"."reply_count" = 0 or "comments"."depth" = 0));