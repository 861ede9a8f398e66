CREATE TABLE "hidden_authors" (
	"site_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"hidden_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hidden_authors_site_id_user_id_author_id_pk" PRIMARY KEY("site_id","user_id","author_id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"comment_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "notifications_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "notifications_once" UNIQUE("site_id","user_id","kind","comment_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_endpoint_unique" UNIQUE("endpoint")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"reporter_id" uuid,
	"reason" text NOT NULL,
	"note" text,
	"reference" text NOT NULL,
	"notice_name" text,
	"notice_email" text,
	"notice_law" text,
	"notice_explanation" text,
	"language" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "reports_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "reports_reference" UNIQUE("site_id","reference"),
	CONSTRAINT "reports_closed" CHECK ((closed_at is null) = (outcome is null)),
	CONSTRAINT "reports_notice" CHECK ((reason = 'illegal') = (notice_email is not null)),
	CONSTRAINT "reports_reporter_known" CHECK (reporter_id is not null or reason = 'illegal')
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "featured_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "notify" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "voting" text DEFAULT 'both' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "fold_below" integer DEFAULT -5;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "edit_minutes" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "hidden_authors" ADD CONSTRAINT "hidden_authors_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hidden_authors" ADD CONSTRAINT "hidden_authors_site_id_author_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","author_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_site_id_comment_id_comments_site_id_id_fk" FOREIGN KEY ("site_id","comment_id") REFERENCES "public"."comments"("site_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_site_id_comment_id_comments_site_id_id_fk" FOREIGN KEY ("site_id","comment_id") REFERENCES "public"."comments"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_site_id_reporter_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","reporter_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_of" ON "notifications" USING btree ("site_id","user_id","id");--> statement-breakpoint
CREATE INDEX "notifications_unseen" ON "notifications" USING btree ("site_id","user_id","id") WHERE seen_at is null;--> statement-breakpoint
CREATE INDEX "notifications_unmailed" ON "notifications" USING btree ("created_at") WHERE mailed_at is null and seen_at is null;--> statement-breakpoint
CREATE INDEX "push_subscriptions_user" ON "push_subscriptions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "reports" USING btree ("site_id","comment_id","reporter_id") WHERE reporter_id is not null and reason <> 'illegal';--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("site_id","comment_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("site_id","reporter_id");--> statement-breakpoint
CREATE INDEX "comments_featured" ON "comments" USING btree ("site_id","thread_id","featured_at") WHERE featured_at is not null and status = 'published';--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_voting" CHECK (voting in ('both', 'like', 'none'));--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_fold_below" CHECK (fold_below between -1000 and -1);--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_edit_minutes" CHECK (edit_minutes between 0 and 1440);