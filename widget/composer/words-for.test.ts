import { expect, test } from 'vitest'
import ru from '@/locales/ru/widget.json'
import { wordsIn } from '../words-in'
import { wordsFor } from './words-for'

const t = wordsIn('ru', ru)
const refusal = { ok: false as const, title: null, wait: null }

test('whoever writes too often is told for how long to wait', () => {
  const wait = (seconds: number) => wordsFor({ ...refusal, code: 'too-many-requests', wait: seconds }, t)
  expect(wait(21)).toContain('через 21 секунду')
  expect(wait(3000)).toContain('через 50 минут.')
})

test('every refusal says that the text is still there', () => {
  for (const code of ['offline', 'not-signed-in', 'unavailable', 'thread-closed', 'edit-too-late'] as const)
    expect(wordsFor({ ...refusal, code }, t)).toMatch(/[Тт]екст (сохранён|остался)|Ваш остался здесь/)
  expect(wordsFor({ ...refusal, code: 'name-refused', title: 'Такое имя нельзя' }, t)).toBe(
    'Такое имя нельзя. Текст сохранён.',
  )
})
