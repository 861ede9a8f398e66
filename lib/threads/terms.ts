import type { ModerationMode } from '@/lib/contract/sites'
import type { Terms } from '@/lib/contract/threads'

type Rules = Pick<Terms, 'mode' | 'slowSeconds'>
/** What somebody has said of them; null: nothing. */
type Said = { [Name in keyof Rules]: Rules[Name] | null } | null

/** All that the terms of a thread are made of. */
export type Given = {
  site: Rules
  /** What staff have said of this thread. */
  own: Said
  /** The section that it is kept under, and what holds there. */
  name: string | null
  section: Said
  /** Staff have said that it belongs there; else only a page has. */
  isSectionSet: boolean
  /** What holds in the section that a page names now. */
  claimed: Said
  closed: boolean
  closedNotice: string | null
}

/**
 * What holds in a thread: what staff have said of it, else of its section, else of the site. Anybody can write a page,
 * so a section that only a page has named makes nothing looser.
 */
export function termsIn({ site, own, section, isSectionSet, claimed, closed, closedNotice }: Given): Terms {
  const around = isSectionSet
    ? said(site, section)
    : stricter(stricter(site, said(site, section)), said(site, claimed))
  return { ...said(around, own), closed, closedNotice }
}

/** Whether the section that a page names takes the place of the one that is kept: never a looser one. */
export function takesOver({ site, name, section, isSectionSet, claimed }: Given): boolean {
  if (isSectionSet) return false
  if (name === null) return true
  const [kept, next] = [stricter(site, said(site, section)), stricter(site, said(site, claimed))]
  return !isSame(kept, next) && isSame(stricter(kept, next), next)
}

const said = (otherwise: Rules, rules: Said): Rules => ({
  mode: rules?.mode ?? otherwise.mode,
  slowSeconds: rules?.slowSeconds ?? otherwise.slowSeconds,
})

const stricter = (one: Rules, other: Rules): Rules => ({
  mode: strictness.indexOf(one.mode) < strictness.indexOf(other.mode) ? other.mode : one.mode,
  slowSeconds: Math.max(one.slowSeconds, other.slowSeconds),
})

const isSame = (one: Rules, other: Rules) => one.mode === other.mode && one.slowSeconds === other.slowSeconds

// from the one that lets most through
const strictness: ModerationMode[] = ['post', 'smart', 'pre']
