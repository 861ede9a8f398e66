CREATE TABLE "appeals" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"decision_id" uuid,
	"sanction_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"outcome" text,
	"answer" text,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "appeals_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "appeals_decision" UNIQUE("site_id","decision_id"),
	CONSTRAINT "appeals_sanction" UNIQUE("site_id","sanction_id"),
	CONSTRAINT "appeals_subject" CHECK ((decision_id is null) <> (sanction_id is null)),
	CONSTRAINT "appeals_settled" CHECK ((settled_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE TABLE "audit_exports" (
	"site_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"mac" text NOT NULL,
	"signature" text NOT NULL,
	"comments" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "audit_exports_site_id_number_pk" PRIMARY KEY("site_id","number")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"site_id" uuid PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"site_id" uuid NOT NULL,
	"number" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"mac" text NOT NULL,
	CONSTRAINT "audit_log_site_id_number_pk" PRIMARY KEY("site_id","number")
);
--> statement-breakpoint
CREATE TABLE "bulks" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"reason" text,
	"note" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"total" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undoes_id" uuid,
	CONSTRAINT "bulks_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "bulks_undoes" UNIQUE("site_id","undoes_id"),
	CONSTRAINT "bulks_done" CHECK (done between 0 and total)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"site_id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "claims_site_id_moderator_id_pk" PRIMARY KEY("site_id","moderator_id"),
	CONSTRAINT "claims_comment" UNIQUE("site_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "saved_filters" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"moderator_id" uuid NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	CONSTRAINT "saved_filters_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "saved_filters_name" UNIQUE("site_id","moderator_id","name")
);
--> statement-breakpoint
CREATE TABLE "banned_domains" (
	"site_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"reason" text NOT NULL,
	"banned_by" uuid NOT NULL,
	"banned_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "banned_domains_site_id_domain_pk" PRIMARY KEY("site_id","domain")
);
--> statement-breakpoint
CREATE TABLE "reader_notes" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reader_notes_site_id_id_pk" PRIMARY KEY("site_id","id")
);
--> statement-breakpoint
CREATE TABLE "traces" (
	"site_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" text NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "traces_site_id_user_id_kind_hash_pk" PRIMARY KEY("site_id","user_id","kind","hash")
);
--> statement-breakpoint
CREATE TABLE "site_reasons" (
	"site_id" uuid NOT NULL,
	"code" text NOT NULL,
	"names" jsonb NOT NULL,
	"sentences" jsonb NOT NULL,
	"house_rule" jsonb,
	"place" integer NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "site_reasons_site_id_code_pk" PRIMARY KEY("site_id","code")
);
--> statement-breakpoint
CREATE TABLE "sections" (
	"site_id" uuid NOT NULL,
	"name" text NOT NULL,
	"moderation_mode" text,
	"slow_seconds" integer,
	CONSTRAINT "sections_site_id_name_pk" PRIMARY KEY("site_id","name"),
	CONSTRAINT "sections_mode" CHECK (moderation_mode in ('pre', 'post', 'smart')),
	CONSTRAINT "sections_slow" CHECK (slow_seconds between 0 and 3600)
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "report_weight" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "report_folded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "bulk_id" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "trusted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "letter" text;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "acknowledged_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "confirmed_at" timestamp with time zone DEFAULT now();--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "slow_seconds" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "fold_at_reports" integer DEFAULT 5;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "two_person_bans" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "house_rules_url" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "section" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "moderation_mode" text;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "slow_seconds" integer;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "closed_notice" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_site_id_author_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","author_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_site_id_settled_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","settled_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_site_id_decision_id_decisions_site_id_id_fk" FOREIGN KEY ("site_id","decision_id") REFERENCES "public"."decisions"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_site_id_sanction_id_sanctions_site_id_id_fk" FOREIGN KEY ("site_id","sanction_id") REFERENCES "public"."sanctions"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_exports" ADD CONSTRAINT "audit_exports_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_log" ADD CONSTRAINT "audit_log_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulks" ADD CONSTRAINT "bulks_site_id_moderator_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","moderator_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_filters" ADD CONSTRAINT "saved_filters_site_id_moderator_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","moderator_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banned_domains" ADD CONSTRAINT "banned_domains_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banned_domains" ADD CONSTRAINT "banned_domains_site_id_banned_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","banned_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notes" ADD CONSTRAINT "reader_notes_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reader_notes" ADD CONSTRAINT "reader_notes_site_id_written_by_members_site_id_user_id_fk" FOREIGN KEY ("site_id","written_by") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "traces" ADD CONSTRAINT "traces_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_reasons" ADD CONSTRAINT "site_reasons_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sections" ADD CONSTRAINT "sections_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("site_id","created_at") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "reader_notes_of" ON "reader_notes" USING btree ("site_id","user_id");--> statement-breakpoint
CREATE INDEX "traces_hash" ON "traces" USING btree ("site_id","hash");--> statement-breakpoint
CREATE INDEX "traces_last" ON "traces" USING btree ("last_at");--> statement-breakpoint
CREATE INDEX "comments_unseen" ON "comments" USING btree ("site_id","id") WHERE status = 'published' and seen_at is null;--> statement-breakpoint
CREATE INDEX "decisions_bulk" ON "decisions" USING btree ("site_id","bulk_id") WHERE bulk_id is not null;--> statement-breakpoint
CREATE INDEX "decisions_at" ON "decisions" USING btree ("site_id","decided_at");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_slow_seconds" CHECK (slow_seconds between 0 and 3600);--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_fold_at_reports" CHECK (fold_at_reports between 1 and 1000);--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_mode" CHECK (moderation_mode in ('pre', 'post', 'smart'));--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_slow" CHECK (slow_seconds between 0 and 3600);--> statement-breakpoint
ALTER TABLE "sites" DROP CONSTRAINT "sites_moderation_mode";--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_moderation_mode" CHECK ("moderation_mode" IN ('pre', 'post', 'smart'));--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_verb";--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_verb" CHECK ("verb" IN ('approve', 'hide', 'hold', 'restore', 'mask'));--> statement-breakpoint
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_log_keep" BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
-- What a moderator is looking at right now need not outlive a crash.
ALTER TABLE "claims" SET UNLOGGED;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS "pg_trgm";
