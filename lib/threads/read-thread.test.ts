import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import type { Sort } from '@/lib/contract/threads'
import { readReplies } from './read-replies'
import { readThread } from './read-thread'
import { type Planted, plantThread } from './testing'

type Thread = Awaited<ReturnType<typeof plantThread>>

async function page({ site, article }: Thread, sort: Sort, cursor?: string) {
  const read = await readThread(site, { threadId: article.threadId, sort, cursor })
  if (!read) throw new Error('nobody has commented')
  return read
}

/** Every root of a thread, page by page. */
async function roots(thread: Thread, sort: Sort): Promise<Comment[]> {
  const all: Comment[] = []
  for (let cursor: string | undefined; ; ) {
    const { comments, next } = await page(thread, sort, cursor)
    all.push(...comments.filter(({ depth }) => depth === 0))
    if (!next) return all
    cursor = next
  }
}

async function branch({ site, article }: Thread, commentId: string, from: string | null) {
  const all: Comment[] = []
  for (let cursor = from; cursor; ) {
    const read = await readReplies(site, { threadId: article.threadId, commentId, cursor })
    all.push(...read.comments)
    cursor = read.next
  }
  return all
}

const numbers = ({ ids }: Thread, comments: Comment[]) => comments.map(({ id }) => ids.indexOf(id))
const ascending = (length: number) => Array.from({ length }, (_, index) => index)

test('each order shows every root once, twenty to a page', async () => {
  const thread = await plantThread(ascending(45).map((index) => ({ up: 10 + (index % 7), down: index % 3 })))
  expect((await page(thread, 'newest')).comments).toHaveLength(20)
  expect(numbers(thread, await roots(thread, 'newest'))).toEqual(ascending(45).toReversed())
  expect(numbers(thread, await roots(thread, 'oldest'))).toEqual(ascending(45))
  for (const sort of ['best', 'discussed'] as const) {
    expect(numbers(thread, await roots(thread, sort)).toSorted((a, b) => a - b)).toEqual(ascending(45))
  }
})

test('best weighs how sure the votes make us, not how many there are', async () => {
  const thread = await plantThread([{ up: 1 }, { up: 90, down: 10 }, { up: 9 }, {}, { up: 2, down: 8 }])
  expect(numbers(thread, await roots(thread, 'best'))).toEqual([1, 2, 0, 3, 4])
})

test('who comes late to a thread of liked comments is seen on its first page', async () => {
  const liked = Array.from({ length: 60 }, () => ({ up: 40 }))
  const thread = await plantThread([...liked, {}, {}, {}, {}, {}])
  const first = numbers(thread, (await page(thread, 'best')).comments)
  expect(first).toHaveLength(20)
  expect([first[4], first[9], first[14], first[19]]).toEqual([64, 63, 62, 61])
})

test('most discussed counts every published reply below, however deep', async () => {
  const thread = await plantThread([
    {},
    {},
    {},
    { parent: 1 },
    { parent: 3 },
    { parent: 4 },
    { parent: 0 },
    { parent: 0, status: 'hidden' },
  ])
  const found = await roots(thread, 'discussed')
  expect(numbers(thread, found)).toEqual([1, 0, 2])
  expect(found.map(({ replies }) => replies)).toEqual([3, 1, 0])
})

test('three replies come along, the rest is asked for and repeats nothing', async () => {
  const thread = await plantThread([
    {},
    ...ascending(130).map((index) => ({ parent: index % 9 ? index : 0 })),
  ])
  const [root, ...first] = (await page(thread, 'newest')).comments
  expect(first).toHaveLength(3)
  expect(root).toMatchObject({ replies: 130 })
  const rest = await branch(thread, root?.id ?? '', root?.more ?? null)
  const all = [...first, ...rest].map(({ id }) => id)
  expect(new Set(all).size).toBe(130)
  expect(all).toHaveLength(130)
})

test('what is hidden shows its place while something published stands under it, and nothing of itself', async () => {
  const hidden: Planted = { status: 'hidden', text: 'Тайна' }
  const thread = await plantThread([
    hidden,
    { parent: 0, ...hidden },
    { parent: 1 },
    { parent: 0, ...hidden },
    hidden,
    { ...hidden, status: 'pending' },
  ])
  const { comments } = await page(thread, 'oldest')
  expect(numbers(thread, comments)).toEqual([0, 1, 2])
  expect(comments.map(({ status, author }) => [status, author === null])).toEqual([
    ['hidden', true],
    ['hidden', true],
    ['published', false],
  ])
  expect(JSON.stringify(comments)).not.toContain('Тайна')
})

test('a linked comment comes first, under all that it answers, in whatever order', async () => {
  const long = ascending(400).map((index) => ({ parent: index < 40 ? index : 0 }))
  const thread = await plantThread([{}, ...long, ...Array.from({ length: 30 }, () => ({}))])
  const linked = thread.ids[300] ?? ''
  for (const sort of ['newest', 'best', 'oldest', 'discussed'] as const) {
    const read = await readThread(thread.site, {
      threadId: thread.article.threadId,
      sort,
      commentId: linked,
    })
    const shown = numbers(thread, read?.comments ?? [])
    expect(shown.slice(0, 12)).toEqual([0, 300, ...ascending(10).map((index) => 301 + index)])
    expect(new Set(shown).size).toBe(shown.length)
  }
  const deep = await readThread(thread.site, {
    threadId: thread.article.threadId,
    sort: 'newest',
    commentId: thread.ids[25] ?? '',
  })
  expect(numbers(thread, deep?.comments ?? []).slice(0, 26)).toEqual(ascending(26))
})

test('a link to what nobody sees leads nowhere', async () => {
  const thread = await plantThread([{}, { status: 'hidden' }, { parent: 0, status: 'pending' }])
  for (const commentId of [thread.ids[1], thread.ids[2], crypto.randomUUID()]) {
    const asked = { threadId: thread.article.threadId, sort: 'newest', commentId } as const
    await expect(readThread(thread.site, asked)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('a chain of 10,000 answers, a branch of 5,000, words without end: pages stay small', {
  timeout: 90_000,
}, async () => {
  const endless = 'щ'.repeat(10_000)
  const chain = ascending(9_999).map((index) => ({ parent: index }))
  const wide = ascending(5_000).map(() => ({ parent: 10_000 }))
  const thread = await plantThread([{}, ...chain, { text: endless }, ...wide])
  const { comments } = await page(thread, 'oldest')
  expect(comments.length).toBe(8)
  const [top] = comments
  const rest = await branch(thread, top?.id ?? '', top?.more ?? null)
  expect(rest.at(-1)?.depth).toBe(9_999)
  expect(rest).toHaveLength(9_996)
  const bottom = { threadId: thread.article.threadId, sort: 'newest', commentId: thread.ids[9_999] } as const
  const linked = await readThread(thread.site, bottom)
  expect(linked?.comments.some(({ id }) => id === thread.ids[9_999])).toBe(true)
  expect(linked?.comments.length).toBeLessThan(60)
})
