CREATE TABLE "sanctions" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"note" text,
	"given_by" uuid NOT NULL,
	"starts_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ends_at" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "sanctions_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "sanctions_end" CHECK (ends_at > starts_at),
	CONSTRAINT "sanctions_lifted" CHECK ((lifted_at is null) = (lifted_by is null))
);
--> statement-breakpoint
CREATE TABLE "replays" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"found" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "replays_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "screening_settings" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"rules" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"when_failed" text DEFAULT 'hold' NOT NULL,
	"secrets" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signals" (
	"site_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"number" integer NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL,
	"score" real NOT NULL,
	"fragment" text,
	"starts_at" integer,
	"ends_at" integer,
	"detail" text,
	CONSTRAINT "signals_site_id_comment_id_revision_number_pk" PRIMARY KEY("site_id","comment_id","revision","number"),
	CONSTRAINT "signals_score" CHECK (score between 0 and 1),
	CONSTRAINT "signals_place" CHECK ((starts_at is null) = (ends_at is null) and starts_at <= ends_at)
);
--> statement-breakpoint
CREATE TABLE "text_prints" (
	"site_id" uuid NOT NULL,
	"print" bigint NOT NULL,
	"comment_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_prints_site_id_print_comment_id_pk" PRIMARY KEY("site_id","print","comment_id")
);
--> statement-breakpoint
CREATE TABLE "unscreened" (
	"site_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"rules" text[] NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unscreened_site_id_comment_id_pk" PRIMARY KEY("site_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "words" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"list" text NOT NULL,
	"kind" text NOT NULL,
	"language" text,
	"pattern" text NOT NULL,
	"exceptions" text[] DEFAULT '{}' NOT NULL,
	"added_by" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "words_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "words_once" UNIQUE NULLS NOT DISTINCT("site_id","list","kind","language","pattern")
);
--> statement-breakpoint
DROP INDEX "comments_author";--> statement-breakpoint
ALTER TABLE "decisions" ALTER COLUMN "moderator_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "open_html" text;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "rule" text;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_site_id_given_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","given_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_site_id_lifted_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","lifted_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replays" ADD CONSTRAINT "replays_site_id_asked_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","asked_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "screening_settings" ADD CONSTRAINT "screening_settings_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_site_id_comment_id_revision_revisions_site_id_comment_id_number_fk" FOREIGN KEY ("site_id","comment_id","revision") REFERENCES "public"."revisions"("site_id","comment_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unscreened" ADD CONSTRAINT "unscreened_site_id_comment_id_comments_site_id_id_fk" FOREIGN KEY ("site_id","comment_id") REFERENCES "public"."comments"("site_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words" ADD CONSTRAINT "words_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "words" ADD CONSTRAINT "words_site_id_added_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","added_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sanctions_of" ON "sanctions" USING btree ("site_id","user_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "text_prints_at" ON "text_prints" USING btree ("at");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("site_id","author_id","id","status");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decider" CHECK ((moderator_id is null) <> (rule is null));--> statement-breakpoint
-- Each post writes here; what a crash empties is an hour of looking for copies.
ALTER TABLE "text_prints" SET UNLOGGED;
