import { expect, test } from 'vitest'
import { shouting } from './shouting'
import { look } from './testing'

const isTold = (text: string) => look(shouting, { text }).length > 0

test.each([
  'СРОЧНО ВСЕМ ПРОЧИТАТЬ ЭТО!!!',
  'ЭТО ВСЕ ЛОЖЬ И НЕТ В НЕЙ НИ СЛОВА',
  'БҰЛ НЕ МАСҚАРА, ҰЯЛСАҢЫЗДАРШЫ',
  'STOP IT NOW, THIS IS NOT FUNNY',
])('shouting: %s', (text) => expect(isTold(text)).toBe(true))

test.each([
  'ДА НУ НЕТ',
  'БЕЗОБРАЗИЕ КАКОЕ-ТО',
  'США, НАТО, ООН, ЕАЭС, ШОС, ОДКБ',
  'ҚР ІІМ, ҰҚК, БАҚ, ЕҰУ, ҚазҰУ, АХҚО',
  'Обычная фраза, в которой КТО-ТО крикнул ОДИН РАЗ',
  '你好你好你好你好你好你好你好你好你好你好你好',
  'السلام عليكم ورحمة الله وبركاته',
  '1234567890 1234567890 !!!',
  '',
])('not shouting: %s', (text) => expect(isTold(text)).toBe(false))

test('how much of it is too much the site says', () => {
  const text = 'ВНИМАНИЕ ВСЕМ прочитайте правила'
  expect(look(shouting, { text }, { share: 0.9 })).toEqual([])
  const [told] = look(shouting, { text }, { share: 0.4 })
  expect(told?.score).toBeCloseTo(12 / 29)
})
