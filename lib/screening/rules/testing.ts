import type { Noticed, ScreeningRules } from '@/lib/contract/screening'
import { defaults } from '../defaults'
import type { Author, Means, Rule, Subject } from '../rule'
import { compileWords } from '../words/compile'

type About = Partial<Omit<Subject, 'author'>> & { author?: Partial<Author> }

/** Somebody whom the newsroom knows, and what they are about to say. */
export const newSubject = ({ author, ...rest }: About = {}): Subject => ({
  siteId: '019a0000-0000-7000-8000-000000000001',
  text: 'Спокойный текст ни о чём',
  links: [],
  similar: [],
  words: compileWords([]),
  article: { title: 'Статья', url: 'https://news.example/1' },
  parent: null,
  ...rest,
  author: {
    id: '019a0000-0000-7000-8000-000000000002',
    name: 'Айгүл',
    email: 'aigul@mail.example',
    joinedAt: new Date('2026-01-01T00:00:00Z'),
    isPremoderated: false,
    recent: [],
    ...author,
  },
})

export const means: Means = { secret: null, signal: new AbortController().signal }

/** What a rule says of it, its settings as on the first day but for those given. */
export function look<Name extends keyof ScreeningRules>(
  rule: Rule<Name>,
  about: About,
  settings: Partial<ScreeningRules[Name]> = {},
): Noticed[] {
  const noticed = rule.look(newSubject(about), { ...defaults[rule.name], ...settings }, means)
  if (noticed instanceof Promise) throw new Error('these rules answer at once')
  return noticed
}

/** A comment that the author wrote before, as rules know it. */
export const before = (status: string, { inThread = false, minutesAgo = 600 } = {}) => ({
  status,
  inThread,
  minutesAgo,
})
