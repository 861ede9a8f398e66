import type { NewReasonList, ReasonList, SiteReason } from '@/lib/contract/reasons'
import { languages } from '@/lib/contract/words'
import { moved as movedIn } from '../_list/moved'

/** A reason as it is being changed. `key` stays while the page is open; a new one has no code yet. */
export type Draft = Omit<SiteReason, 'code' | 'houseRule'> & {
  key: string
  code: string | null
  houseRule: SiteReason['names']
}

const nothing = { ru: '', kk: '', en: '' }

export const draftsOf = ({ reasons }: ReasonList): Draft[] =>
  reasons.map(({ houseRule, ...reason }) => ({
    ...reason,
    key: reason.code,
    houseRule: houseRule ?? nothing,
  }))

export const newDraft = (key: string): Draft => ({
  ...{ key, code: null, retired: false },
  ...{ names: nothing, sentences: nothing, houseRule: nothing },
})

/** The list to send: what is offered, in this order. */
export const listFrom = (drafts: Draft[]): NewReasonList['reasons'] =>
  drafts
    .filter(({ retired }) => !retired)
    .map(({ code, names, sentences, houseRule }) => ({
      ...(code && { code }),
      ...{ names, sentences },
      houseRule: isEmpty(houseRule) ? null : houseRule,
    }))

/** Names and sentences are in all languages, a house rule in all or in none. */
export const isWhole = ({ names, sentences, houseRule, retired }: Draft) =>
  retired || (isFull(names) && isFull(sentences) && (isFull(houseRule) || isEmpty(houseRule)))

const isFull = (words: SiteReason['names']) => languages.every((language) => words[language].trim() !== '')
const isEmpty = (words: SiteReason['names']) => languages.every((language) => words[language].trim() === '')

/** Those that are offered come first, so that they have an order. */
export const inOrder = (drafts: Draft[]): Draft[] => [
  ...drafts.filter(({ retired }) => !retired),
  ...drafts.filter(({ retired }) => retired),
]

/** The reason stands one place higher or lower among those that are offered. */
export const moved = (drafts: Draft[], key: string, by: -1 | 1): Draft[] => [
  ...movedIn(
    drafts.filter(({ retired }) => !retired),
    key,
    by,
  ),
  ...drafts.filter(({ retired }) => retired),
]
