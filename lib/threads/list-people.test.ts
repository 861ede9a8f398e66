import { expect, test } from 'vitest'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { rule } from '@/lib/moderation/testing'

async function place() {
  const site = await newSite({ moderationMode: 'post' })
  const article = newArticle(site)
  const me = await newPerson('Читатель', site)
  const write = async (person: Person) =>
    (await (await post(`${article.thread}/comments`, person, article.draft('Слово'))).json()).id as string
  const names = async (starts: string) => {
    const answer = await ask(`${article.thread}/people?starts=${encodeURIComponent(starts)}`, me)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return (await answer.json()).people.map(({ name }: Person) => name)
  }
  return { site, article, me, write, names }
}

test('people of a thread are found by how their names begin, in any alphabet and case, the last to write first', async () => {
  const { site, write, names } = await place()
  for (const name of ['Әлия', 'Алия', 'Alia', 'Әлихан']) await write(await newPerson(name, site))
  expect(await names('әл')).toEqual(['Әлихан', 'Әлия'])
  expect(await names('А')).toEqual(['Алия'])
  expect(await names('aLI')).toEqual(['Alia'])
  expect(await names('')).toEqual(['Әлихан', 'Alia', 'Алия', 'Әлия'])
  expect(await names('%')).toEqual([])
})

test('eight at most, never oneself, and nobody whose words are not shown', async () => {
  const { site, me, write, names } = await place()
  await write(me)
  for (let i = 0; i < 9; i += 1) await write(await newPerson(`Гость ${i}`, site))
  const hidden = await newPerson('Скрытый', site)
  const id = await write(hidden)
  await rule(site, await newPerson('Анна', site, 'moderator'), id, { verb: 'hide', reason: 'spam' })
  expect(await names('')).toEqual([8, 7, 6, 5, 4, 3, 2, 1].map((i) => `Гость ${i}`))
  expect(await names('скр')).toEqual([])
})
