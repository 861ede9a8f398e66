import { expect, test } from 'vitest'
import { post } from '@/lib/api/testing'
import { count, newsroom, rule, waiting } from './testing'

test('undo brings the former status back, once, and only for the last decision', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  const undo = (decisionId: string) =>
    post(`/sites/${room.site.slug}/decisions/${decisionId}/undo`, room.anna)
  const hidden = await (await rule(room.site, room.anna, id, { verb: 'hide', reason: 'hate' })).json()
  const undone = await undo(hidden.id)
  expect([undone.status, await undone.json()]).toMatchObject([201, { undoes: hidden.id, status: 'pending' }])
  const again = await undo(hidden.id)
  expect([again.status, (await again.json()).code]).toEqual([409, 'decision-undone'])

  const approved = await (await rule(room.site, room.anna, id, { verb: 'approve' })).json()
  await rule(room.site, room.daniyar, id, { verb: 'hide', reason: 'hate' })
  const late = await undo(approved.id)
  expect([late.status, await late.json()]).toMatchObject([409, { decision: { verb: 'hide', by: 'Данияр' } }])
  expect(await count(room.site)).toBe(0)
})

test('a decision that others followed is not undone, though the comment stands as it left it', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  const approved = await (await rule(room.site, room.anna, id, { verb: 'approve' })).json()
  await rule(room.site, room.daniyar, id, { verb: 'hide', reason: 'other' })
  await rule(room.site, room.daniyar, id, { verb: 'restore' })
  const late = await post(`/sites/${room.site.slug}/decisions/${approved.id}/undo`, room.anna)
  expect([late.status, await late.json()]).toMatchObject([
    409,
    { decision: { verb: 'restore', by: 'Данияр' } },
  ])
})

// while a comment is only put off its status stays: nothing but the lock keeps them apart
test.each([{ verb: 'hide', reason: 'hate' }, { verb: 'hold' }])(
  'twenty undo one $verb at once: one counts',
  async (ruling) => {
    const room = await newsroom()
    const id = await waiting(room)
    const decided = await (await rule(room.site, room.anna, id, ruling)).json()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        post(`/sites/${room.site.slug}/decisions/${decided.id}/undo`, room.anna),
      ),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(19).fill(409)])
  },
)
