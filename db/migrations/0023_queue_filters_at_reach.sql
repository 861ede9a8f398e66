CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("site_id","actor_id","number");--> statement-breakpoint
CREATE INDEX "audit_log_action" ON "audit_log" USING btree ("site_id","action","number");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("site_id","subject","number");--> statement-breakpoint
CREATE INDEX "audit_log_subject_id" ON "audit_log" USING btree ("site_id","subject_id","number");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("site_id","at");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("site_id","thread_id","id");