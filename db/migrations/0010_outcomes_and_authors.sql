ALTER TABLE "reports" ADD COLUMN "said_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "former_outcome" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "told_outcome" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "corrected_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_site_id_author_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","author_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
UPDATE "reports" SET "said_at" = "created_at", "told_outcome" = "outcome";
