import type { NotificationKind, NotificationSettings } from '@/lib/contract/notifications'
import { longestDisplayName } from '@/lib/contract/words'

/** Until its owner says otherwise. An answer can wait for the morning; who was named or ruled on is told at once. */
export const defaultSettings: NotificationSettings = {
  reply: 'daily',
  mention: 'at-once',
  decision: 'at-once',
  report: 'at-once',
}

export const settingsWith = (own: Partial<NotificationSettings>): NotificationSettings => ({
  ...defaultSettings,
  ...own,
})

/** What of a notification is behind a link in a mail that ends such mails; `digest`: all that come daily. */
export const mailSubjects = ['reply', 'mention', 'decision', 'report', 'digest'] as const
export type MailSubject = (typeof mailSubjects)[number]

/** The settings without those mails. */
export function without(subject: MailSubject, settings: NotificationSettings): Partial<NotificationSettings> {
  if (subject !== 'digest') return { [subject]: 'never' }
  const daily = Object.entries(settings).filter(([, pace]) => pace === 'daily')
  return Object.fromEntries(daily.map(([kind]) => [kind as NotificationKind, 'never']))
}

/** More mails than that in an hour, of one site, are a nuisance or an attack. */
export const mostMailsInAnHour = 10

/** How many people one comment may call. */
export const mostMentions = 10
// more signs than this are no conversation
const mostSigns = 50

/** The texts after each sign `@`, longest first, any of which may be somebody's name. */
export function namesAfterSigns(markdown: string): string[][] {
  const text = withoutQuotes(markdown).replace(/\\([!-/:-@[-`{-~])/g, '$1')
  const signs = [...text.matchAll(/(?<![\p{L}\p{N}\p{M}@])@(?=[\p{L}\p{N}])/gu)].slice(0, mostSigns)
  return signs.map(({ index }) => beginnings(text.slice(index + 1, index + 1 + longestDisplayName + 1)))
}

// what is quoted was told already when it was written
const withoutQuotes = (markdown: string) => markdown.replace(/^ {0,3}>.*$/gm, '')

/** All that ends where a word or the text ends. */
function beginnings(text: string): string[] {
  const line = text.split('\n')[0] ?? ''
  const ends = Array.from({ length: Math.min(line.length, longestDisplayName) }, (_, index) => index + 1)
  return ends
    .filter((end) => !/^[\p{L}\p{N}\p{M}]/u.test(line.slice(end)) && !/\s$/.test(line.slice(0, end)))
    .map((end) => line.slice(0, end))
    .reverse()
}
