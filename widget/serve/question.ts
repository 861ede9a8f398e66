import { z } from 'zod'
import { cursor, id, type Language, text } from '@/lib/contract/fields'
import { sectionName } from '@/lib/contract/sites'
import { sort } from '@/lib/contract/threads'
import { languages } from '@/lib/contract/words'
import { Problem } from '@/lib/problem'
import { threadKey } from '@/lib/text/thread-key'
import { themes } from '../view'

/** What of an embed's address decides its bytes. `url` and `title` are for the script alone: they never get here. */
const question = z.object({
  key: z.string().max(2000).transform(threadKey).pipe(text(1, 500)),
  sort: sort.default('newest'),
  cursor: cursor.optional(),
  branch: id.optional(),
  comment: id.optional(),
  section: sectionName.optional().catch(undefined),
  theme: z.enum(themes).nullish().catch(null),
})

export type Question = z.infer<typeof question>

/** An address alone is its own key. Throws `invalid-input`. */
export function readQuestion(query: Record<string, string>): Question {
  const read = question.safeParse({ ...query, key: query.key || query.url })
  if (!read.success) throw new Problem('invalid-input')
  return read.data
}

// a language tag in its usual form (RFC 5646): pages have many that we do not speak
const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i

/** The language that the page has, where it is one of ours, else the site's. Throws `invalid-input` for what is none. */
export function languageOf(asked: string | undefined, otherwise: Language): Language {
  if (asked && !languageTag.test(asked)) throw new Problem('invalid-input')
  return knownLanguage(asked) ?? otherwise
}

export const knownLanguage = (tag: string | undefined) =>
  languages.find((language) => language === tag?.slice(0, 2).toLowerCase()) ?? null
