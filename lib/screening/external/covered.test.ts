import { afterAll, beforeAll, expect, test } from 'vitest'
import { akismet } from './akismet'
import { classifier } from './classifier'
import { covered } from './covered'
import { external } from './external'
import { asking, json, newSecret, serveAnswers } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
beforeAll(async () => {
  world = await serveAnswers()
})
afterAll(() => world.close())

const text = 'Пишите: aigul@mail.kz, 8 701 123 45 67, это срочно'

test('places stay where they are, also behind letters of two units', () => {
  const said = '𝐩ривет 8 701 123 45 67 и A123BC77 😀'
  expect(covered(said)).toBe('𝐩ривет ▒ ▒▒▒ ▒▒▒ ▒▒ ▒▒ и ▒▒▒▒▒▒▒▒ 😀')
  expect(covered('Ничего личного')).toBe('Ничего личного')
})

test.each([external, akismet, classifier])('personal data leave for nobody: $name', async (rule) => {
  world.calls.length = 0
  await asking(rule)({
    secret: newSecret(),
    subject: { text, links: [{ host: 'wa.me', url: 'https://wa.me/77011234567' }] },
  })
  const [call] = world.calls
  const body = decodeURIComponent((call?.body ?? '').replaceAll('+', ' '))
  expect(body).toContain('это срочно')
  expect(body).not.toMatch(/aigul@mail|701|7701/)
})

test('what stands behind them is still found where it is', async () => {
  world.says.reply = json({ score: 0.9, fragment: 'срочно' })
  const { signals } = await asking(external)({ secret: newSecret(), subject: { text } })
  expect(signals).toMatchObject([{ fragment: 'срочно', start: text.indexOf('срочно') }])
})
