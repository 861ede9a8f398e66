import { type AuditFilter, auditAction, auditFilter } from '@/lib/contract/audit'
import { dayStart } from '@/lib/sites/day-start'

type Query = Record<string, string | string[] | undefined>

/** What the address of the page asks for: days are the newsroom's, and whatever makes no sense is left out. */
export type Chosen = { actor: string; action: string; subjectId: string; from: string; until: string }

export function chosenIn(query: Query): Chosen {
  const one = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const { actor, subjectId } = auditFilter.shape
  const fits = (is: boolean, value: string) => (is ? value : '')
  const day = (value: string) => fits(dayStart(value, 'UTC') !== null, value)
  return {
    actor: fits(actor.safeParse(one('actor')).success, one('actor')),
    action: fits(auditAction.safeParse(one('action')).success, one('action')),
    subjectId: fits(subjectId.safeParse(one('subjectId')).success, one('subjectId')),
    from: day(one('from')),
    until: day(one('until')),
  }
}

export const isFiltered = (chosen: Chosen) => Object.values(chosen).some((value) => value !== '')

/** The same for the API; the last day is meant as a whole. */
export function filterOf({ from, until, ...rest }: Chosen, timeZone: string): AuditFilter {
  const given = {
    ...rest,
    from: dayStart(from, timeZone) ?? '',
    until: dayStart(until, timeZone, 1) ?? '',
  }
  return auditFilter.parse(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
}

/** As the query of an address; what is empty is left out. */
export const queryOf = (values: Record<string, string | undefined>) =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
