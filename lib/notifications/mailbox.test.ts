import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import type { Jobs } from '@/lib/jobs/queues'
import { keepMail, listMail } from './mailbox'

const mail: Jobs['mail'] = { to: 'aigul@people.test', subject: 'Код', text: 'Код', html: '<p>Код</p>' }

/** The worker as it is in another mode: settings are read once, on import. */
async function workerIn(mode: 'demo' | 'production') {
  vi.resetModules()
  vi.stubEnv('PIKIR_MODE', mode)
  vi.stubEnv('SMTP_URL', '')
  return (await import('./send-mail')).sendMail
}

test('the demo keeps its mail for the mailbox page, a retried one once', async () => {
  const sendMail = await workerIn('demo')
  const id = v7()
  await sendMail(mail, id)
  await sendMail(mail, id)
  expect(await listMail()).toMatchObject([{ id, ...mail }])
})

test('the mailbox keeps the newest two hundred', async () => {
  await db.execute(sql`
    insert into mailbox (id, "to", subject, text, html, kept_at)
    select gen_random_uuid(), 'x@people.test', n::text, '', '', now() - make_interval(mins => n) from generate_series(1, 250) as n`)
  const id = v7()
  await keepMail(mail, id)
  const kept = await listMail()
  expect(kept).toHaveLength(200)
  expect(kept[0]?.id).toBe(id)
  expect(await db.execute(sql`select 1 from mailbox`)).toHaveLength(200)
})

test('production without a mail server neither sends nor shows: the job fails', async () => {
  const sendMail = await workerIn('production')
  const before = (await listMail()).length
  await expect(sendMail(mail, v7())).rejects.toThrow('SMTP_URL is not set')
  expect(await listMail()).toHaveLength(before)
})
