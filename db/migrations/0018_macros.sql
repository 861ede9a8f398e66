CREATE TABLE "macros" (
	"site_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"verb" text NOT NULL,
	"reason" text,
	"note" text,
	"trust" boolean DEFAULT false NOT NULL,
	"branch" boolean DEFAULT false NOT NULL,
	"sanction" text,
	"minutes" integer,
	"hidings" text,
	CONSTRAINT "macros_site_id_id_pk" PRIMARY KEY("site_id","id"),
	CONSTRAINT "macros_position" UNIQUE("site_id","position"),
	CONSTRAINT "macros_positions" CHECK (position between 1 and 9),
	CONSTRAINT "macros_name" CHECK (char_length(name) between 1 and 40),
	CONSTRAINT "macros_note" CHECK (char_length(note) between 1 and 1000),
	CONSTRAINT "macros_verb" CHECK (verb in ('approve', 'hide', 'hold')),
	CONSTRAINT "macros_reason" CHECK ((verb = 'hide') = (reason is not null)),
	CONSTRAINT "macros_trust" CHECK (verb = 'approve' or not trust),
	CONSTRAINT "macros_branch" CHECK (verb = 'hide' or not branch),
	CONSTRAINT "macros_sanction" CHECK (sanction is null or (verb = 'hide' and sanction in ('warn', 'premoderate', 'suspend', 'ban'))),
	CONSTRAINT "macros_minutes" CHECK (case when sanction is null or sanction = 'warn' then minutes is null when sanction = 'suspend' then minutes is not null else true end),
	CONSTRAINT "macros_term" CHECK (minutes between 10 and 525600),
	CONSTRAINT "macros_hidings" CHECK ((sanction is null) = (hidings is null) and hidings in ('none', 'day', 'all'))
);
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "trusts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "sanction_id" uuid;--> statement-breakpoint
ALTER TABLE "bulks" ADD COLUMN "decision_id" uuid;--> statement-breakpoint
ALTER TABLE "macros" ADD CONSTRAINT "macros_site_id_sites_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."sites"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_site_id_sanction_id_sanctions_site_id_id_fk" FOREIGN KEY ("site_id","sanction_id") REFERENCES "public"."sanctions"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulks" ADD CONSTRAINT "bulks_site_id_decision_id_decisions_site_id_id_fk" FOREIGN KEY ("site_id","decision_id") REFERENCES "public"."decisions"("site_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulks" ADD CONSTRAINT "bulks_decision" UNIQUE("site_id","decision_id");