-- Whoever keeps for a moment who somebody is drops it when that is otherwise. '*': anybody's.
CREATE FUNCTION "tell_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pikir_people', COALESCE(to_jsonb(NEW), to_jsonb(OLD)) ->> TG_ARGV[0]);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "tell_of_everybody"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('pikir_people', '*');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "sessions_ended" AFTER DELETE ON "sessions" FOR EACH ROW
  WHEN (OLD.expires > now()) EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "sessions_changed" AFTER UPDATE OF "user_id", "expires", "staff_since", "second_at" ON "sessions" FOR EACH ROW
  WHEN (NEW.expires < OLD.expires OR (OLD.user_id, OLD.staff_since, OLD.second_at) IS DISTINCT FROM (NEW.user_id, NEW.staff_since, NEW.second_at))
  EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "embed_sessions_ended" AFTER DELETE ON "embed_sessions" FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "users_changed" AFTER UPDATE OF "name", "email" ON "users" FOR EACH ROW
  WHEN ((OLD.name, OLD.email) IS DISTINCT FROM (NEW.name, NEW.email)) EXECUTE FUNCTION "tell_of_person"('id');--> statement-breakpoint
CREATE TRIGGER "members_changed" AFTER UPDATE OF "role", "display_name" ON "members" FOR EACH ROW
  WHEN ((OLD.role, OLD.display_name) IS DISTINCT FROM (NEW.role, NEW.display_name)) EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "members_gone" AFTER DELETE ON "members" FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "sanctions_changed" AFTER INSERT OR UPDATE ON "sanctions" FOR EACH ROW EXECUTE FUNCTION "tell_of_person"('user_id');--> statement-breakpoint
CREATE TRIGGER "banned_domains_changed" AFTER INSERT OR UPDATE OR DELETE ON "banned_domains" FOR EACH STATEMENT EXECUTE FUNCTION "tell_of_everybody"();
