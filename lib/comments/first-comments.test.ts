import { expect, test } from 'vitest'
import { newArticle, newPerson, newSite, post } from '@/lib/api/testing'

test('of those who are the first under an article at the same moment nobody is refused', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const readers = await Promise.all(Array.from({ length: 10 }, (_, n) => newPerson(`Первый ${n}`, site)))
  for (let round = 0; round < 8; round++) {
    const article = newArticle(site)
    const sent = readers.map((reader, n) =>
      post(`${article.thread}/comments`, reader, article.draft(`Мнение ${n} круга ${round}`)),
    )
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(10).fill(201))
  }
})
