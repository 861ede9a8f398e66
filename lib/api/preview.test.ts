import { expect, test } from 'vitest'
import { newArticle, newPerson, newSite, post } from './testing'

const text = '**Трамвай** нужен, ||но не там||\n\n<b>никогда</b>'

test('a text looks before it is sent as it does afterwards', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Айгерім Сейтова', site)
  const { thread, draft } = newArticle(site)
  const { html } = await (await post('/preview', reader, { text })).json()
  const comment = await (await post(`${thread}/comments`, reader, draft(text))).json()
  expect(html).toContain('<strong>Трамвай</strong>')
  expect(html).toBe(comment.html)
})

test('whoever looks again and again is asked to wait', async () => {
  const reader = await newPerson('Данияр Оспанов')
  const answers = await Promise.all(Array.from({ length: 61 }, () => post('/preview', reader, { text: 'а' })))
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
})
