import { raw } from '@/db/client'
import { ask, type Person, post } from '@/lib/api/testing'
import type { MacroList, NewMacroList } from '@/lib/contract/macros'
import { courtroom } from '../sanctions/testing'
import { waiting } from '../testing'

type NewMacro = Partial<NewMacroList['macros'][number]>

/** A newsroom whose administrator has set up macros. */
export async function withMacros(macros: NewMacro[] = []) {
  const room = await courtroom()
  const { site, anna, admin } = room
  const read = async (by: Person = anna): Promise<MacroList> =>
    (await ask(`/sites/${site.slug}/macros`, by)).json()
  const change = (list: object[], version: string, by: Person = admin) =>
    ask(`/sites/${site.slug}/macros`, by, { method: 'PUT', body: { version, macros: list } })
  const set = async (list: object[]): Promise<MacroList> =>
    (await change(list, (await read()).version)).json()
  const { macros: made } = macros.length > 0 ? await set(macros) : await read()
  const use = async (comment: string, { place = 0, by = anna, ...body }: Use = {}) =>
    post(`/sites/${site.slug}/comments/${comment}/macros`, by, {
      ...{ macro: made[place]?.id, revision: 1, status: 'pending' },
      ...body,
    })
  const undo = (decision: string, by: Person = anna) =>
    post(`/sites/${site.slug}/decisions/${decision}/undo`, by)
  const write = (text?: string, parentId?: string) => waiting(room, text, parentId)
  return { ...room, made, read, change, set, use, undo, write, ...looksAt(site.id) }
}

type Use = { place?: number; by?: Person; note?: string; status?: string; revision?: number }

const looksAt = (siteId: string) => ({
  statusOf: async (id: string) =>
    (await raw<{ status: string }[]>`select status from comments where site_id = ${siteId} and id = ${id}`)[0]
      ?.status,
  isTrusted: async ({ id }: Person) =>
    (
      await raw`select 1 from members where site_id = ${siteId} and user_id = ${id} and trusted_at is not null`
    ).length === 1,
  sanctions: () => raw<{ kind: string; letter: string; lifted: boolean; held: boolean; minutes: number }[]>`
    select kind, letter, lifted_at is not null as lifted, confirmed_at is not null as held,
      round(extract(epoch from ends_at - starts_at) / 60)::int as minutes
    from sanctions where site_id = ${siteId} order by starts_at, id`,
  log: async () =>
    (
      await raw<{ action: string }[]>`
      select action from audit_log where site_id = ${siteId} and action <> 'staff.sign-in' order by number`
    ).map(({ action }) => action),
})
