import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, type Person, post } from '@/lib/api/testing'
import { courtroom } from './testing'

const moves = (person: Person, email: string) =>
  raw`update users set email = ${email} where id = ${person.id}`

test('whoever has an address at a banned domain, or under it, neither comments nor joins', async () => {
  const { site, reader, anna, writes } = await courtroom()
  const path = `/sites/${site.slug}/banned-domains/spam-${site.slug}.example`
  const host = `spam-${site.slug}.example`
  const [under, beside, stranger] = [
    await newPerson('Под ним', site),
    await newPerson('Рядом', site),
    await newPerson('Новичок'),
  ]
  await moves(reader, `A@${host.toUpperCase()}`)
  await moves(under, `b@mail.${host}`)
  await moves(beside, `c@not${host}`)
  await moves(stranger, `d@${host}`)
  await moves(anna, `e@${host}`)
  expect((await ask(path, anna, { method: 'PUT', body: { reason: 'spam' } })).status).toBe(204)
  expect(await (await writes()).json()).toMatchObject({
    code: 'banned',
    sanction: { id: null, kind: 'ban', reason: 'spam', until: null },
  })
  expect((await writes('б', under)).status).toBe(403)
  expect((await writes('в', beside)).status).toBe(201)
  // who runs the site is not locked out of it
  expect((await writes('г', anna)).status).toBe(201)
  const joined = await post('/connections', stranger, { site: site.slug, challenge: 'a'.repeat(43) })
  expect(await joined.json()).toMatchObject({ code: 'banned' })
  expect(await (await ask(`/sites/${site.slug}/banned-domains`, anna)).json()).toMatchObject({
    domains: [{ domain: host, reason: 'spam', by: 'Анна' }],
  })
  expect((await ask(path, anna, { method: 'DELETE' })).status).toBe(204)
  expect((await writes()).status).toBe(201)
})

test('what is no domain is not banned', async () => {
  const { site, anna } = await courtroom()
  for (const domain of ['com', '%25', 'a_b.example', '.example.kz', 'пример.рф']) {
    const path = `/sites/${site.slug}/banned-domains/${encodeURIComponent(domain)}`
    expect((await ask(path, anna, { method: 'PUT', body: { reason: 'spam' } })).status).toBe(400)
  }
})
