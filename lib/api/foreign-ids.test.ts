import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import type { Site } from '@/lib/sites/find-site'
import { ask, newArticle, newPerson, newSite, post } from './testing'
import type { Scene } from './testing-answers'
import { matrix } from './testing-roles'

// what is asked there names nobody's row by its id: everybody may ask, or the body says what for
const others = new Set([
  'GET /sites/{site}/threads/{thread}/own',
  'GET /sites/{site}/threads/{thread}/featured',
  'GET /sites/{site}/threads/{thread}/render',
  'GET /sites/{site}/threads/{thread}/people',
  'POST /sites/{site}/threads/{thread}/comments',
  'GET /sites/{site}/readers/{user}/letter',
  // a thread begins with its first comment; whoever is hidden by nobody stays so
  'GET /sites/{site}/threads/{thread}/disagreements',
  'DELETE /sites/{site}/hidden-authors/{user}',
])
const ids =
  /\{(?:thread|comment|user|decision|appeal|sanction|word|replay|filter|bulk|invitation|macro|key)\}/

test('every endpoint of a site says what strangers are answered there', () => {
  const silent = Object.entries(matrix).filter(([name, { other }]) => name.includes('{site}') && !other)
  expect(silent.map(([name]) => name)).toEqual([])
})

test('staff find nothing by ids of another site, and change nothing there', async () => {
  const [own, foreign] = [await newSite({ moderationMode: 'post' }), await furnished()]
  const admin = await newPerson('Главный', own, 'admin')
  const places = { ...foreign.places, site: own.slug }
  const scene: Scene = { people: [admin], places, comment: foreign.draft }
  const before = await rowsOf(foreign.site)
  const answered: Record<string, number> = {}
  for (const [name, { body }] of Object.entries(matrix)) {
    if (!ids.test(name) || !name.includes('{site}') || others.has(name)) continue
    const [method = '', path = ''] = name.split(' ')
    const to = path.replace(/\{(\w+)\}/g, (_, parameter) => places[parameter as keyof typeof places] ?? '')
    const said = typeof body === 'function' ? body(scene) : body
    const answer = await ask(to, admin, { method, body: said })
    if (answer.status !== 404) answered[name] = answer.status
  }
  expect(answered).toEqual({})
  expect(await rowsOf(foreign.site)).toEqual(before)
})

/** A site with one of each thing that an id names. */
async function furnished() {
  const site = await newSite({ moderationMode: 'post' })
  const [reader, admin] = [await newPerson('Читатель', site), await newPerson('Админ', site, 'admin')]
  const { thread, threadId, draft } = newArticle(site)
  const at = `/sites/${site.slug}`
  const made = async (path: string, body: object, by = admin): Promise<string> => {
    const answer = await (await post(path, by, body)).json()
    expect([path, typeof answer.id]).toEqual([path, 'string'])
    return answer.id
  }
  const comment = await made(`${thread}/comments`, draft('Текст'), reader)
  const another = await made(`${thread}/comments`, draft('Ещё один'), reader)
  const hide = { verb: 'hide', reason: 'spam', revision: 1 }
  const decision = await made(`${at}/comments/${comment}/decisions`, hide)
  const places = {
    ...{ thread: threadId, comment, decision, user: reader.id, list: 'banned', domain: 'spam.example' },
    appeal: await made(`${at}/appeals`, { decisionId: decision, text: 'Это не спам' }, reader),
    bulk: await made(`${at}/bulks`, { ...hide, selection: { branch: another } }),
    filter: await made(`${at}/filters`, { name: 'Ссылки', filter: { tab: 'pending' } }),
    word: await made(`${at}/screening/words`, {
      ...{ list: 'banned', kind: 'word', language: null, pattern: 'слово', exceptions: [] },
    }),
    replay: await made(`${at}/screening/replays`, { days: 1 }),
    key: (await (await post(`${at}/keys`, admin, { algorithm: 'HS256' })).json()).key.id,
    invitation: await made(`${at}/invitations`, { email: 'new@people.example', role: 'moderator' }),
    sanction: await made(`${at}/readers/${reader.id}/sanctions`, {
      ...{ kind: 'warn', reason: 'spam', letter: 'Письмо' },
    }),
  }
  return { site, places, draft: draft('Текст') }
}

/** How it stands: nothing of this may be changed from elsewhere. */
async function rowsOf({ id }: Site) {
  const [row] = await raw`
    select (select jsonb_agg(to_jsonb(c) order by c.id) from comments c where c.site_id = ${id}) as comments,
      (select jsonb_agg(to_jsonb(s) order by s.id) from sanctions s where s.site_id = ${id}) as sanctions,
      (select jsonb_agg(to_jsonb(b) order by b.id) from bulks b where b.site_id = ${id}) as bulks,
      (select jsonb_agg(to_jsonb(m) order by m.user_id) from members m where m.site_id = ${id}) as members,
      (select jsonb_agg(to_jsonb(t) order by t.id) from threads t where t.site_id = ${id}) as threads,
      (select count(*)::int from audit_log l where l.site_id = ${id}) as entries`
  return row
}
