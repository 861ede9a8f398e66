import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { expect, inject } from 'vitest'
import { inDatabase } from '@/db/testing/make-database'
import { newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { env } from '@/lib/env'
import { verifyAll } from './verify'

const { superuserUrl } = inject('cluster')
const name = new URL(env.databaseUrl).pathname.slice(1)
const root = postgres(inDatabase(superuserUrl, name), { max: 1, onnotice: () => {} })
export const endTampering = () => root.end()

/** Where a test's exports go. */
export let folder = ''
export const makeFolder = () => {
  folder = mkdtempSync(join(tmpdir(), 'pikir-audit-'))
}
export const dropFolder = () => rmSync(folder, { recursive: true })

/** Three comments, of which a moderator approves one and hides another; one stays to be decided. */
export async function decided() {
  const site = await newSite({ moderationMode: 'pre' })
  const reader = await newPerson('Читатель', site)
  const moderator = await newPerson('Модератор', site, 'moderator')
  const article = newArticle(site)
  const ids: string[] = []
  for (const text of ['Первый', 'Второй', 'Третий']) {
    ids.push((await (await post(`${article.thread}/comments`, reader, article.draft(text))).json()).id)
  }
  const [one = '', other = '', waiting = ''] = ids
  const decide = (id: string, ruling: object) =>
    post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, { revision: 1, ...ruling })
  expect((await decide(one, { verb: 'approve' })).status).toBe(201)
  expect((await decide(other, { verb: 'hide', reason: 'spam', note: '=1+1 \u202e' })).status).toBe(201)
  return { site, moderator, ids: { one, other, waiting }, decide }
}

export async function findingOf(slug: string) {
  for await (const finding of verifyAll({ folder })) if (finding.site === slug) return finding
  throw new Error('the site was not verified')
}

/** As somebody who owns the database server: no trigger and no right is in the way. */
export const tamper = (work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
  root.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await work(sql)
  })
