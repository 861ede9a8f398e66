-- Cyrillic letters as the Latin ones and digits that they look like, so that every database finds them by trigrams,
-- those too whose locale knows no letters but Latin ones, and mixed alphabets hide no word.
CREATE FUNCTION "search_form"("text" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN lower(translate("text", 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіәғқңөұүһАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІӘҒҚҢӨҰҮҺ', 'a6bgdeej3uuklmhonpctyfxq4wwv5v978i2gkhoyyha6bgdeej3uuklmhonpctyfxq4wwv5v978i2gkhoyyh'));--> statement-breakpoint
DROP INDEX "revisions_text";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "search" text GENERATED ALWAYS AS (search_form(text)) STORED;--> statement-breakpoint
CREATE INDEX "revisions_search" ON "revisions" USING gin ("search" gin_trgm_ops);