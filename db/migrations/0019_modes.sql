CREATE TABLE "turns" (
	"site_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "turns_site_id_thread_id_user_id_pk" PRIMARY KEY("site_id","thread_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "section_set_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "threads" ADD COLUMN "active_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
UPDATE "threads" t SET "active_at" = coalesce((SELECT max(c."created_at") FROM "comments" c WHERE c."site_id" = t."site_id" AND c."thread_id" = t."id"), t."created_at");--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_site_id_thread_id_threads_site_id_id_fk" FOREIGN KEY ("site_id","thread_id") REFERENCES "public"."threads"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turns" ADD CONSTRAINT "turns_site_id_user_id_members_site_id_user_id_fk" FOREIGN KEY ("site_id","user_id") REFERENCES "public"."members"("site_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "turns_taken" ON "turns" USING btree ("taken_at");--> statement-breakpoint
CREATE INDEX "threads_active" ON "threads" USING btree ("site_id","active_at","id");