import { expect, test } from 'vitest'
import { look } from './testing'
import { zalgo } from './zalgo'

const isTold = (text: string) => look(zalgo, { text }).length > 0
const pile = '\u0301\u0323\u033d\u0359'

test.each([
  [`П${pile}р${pile}ивет`],
  [`x${'\u0300'.repeat(100)}`],
  [`a\u0300\u200d\u0301\u200d\u0302`],
  [`ก${'\u0e47'.repeat(20)}`],
  ['п̶р̶и̶в̶е̶т̶ всем'],
  ['\u20e3\u20e3\u20e3'],
])('distorted: %s', (text) => expect(isTold(text)).toBe(true))

test.each([
  'Қазақстан Республикасының азаматтары: әғқңөұүһі'.normalize('NFD'),
  'Ёлка и йод, её объём'.normalize('NFD'),
  'Việt Nam, tiếng Việt, ngữ nghĩa, phượng hoàng'.normalize('NFD'),
  'بِسْمِ ٱللَّهِ ٱلرَّحْمَٰنِ ٱلرَّحِيمِ',
  'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים אֵ֥ת הַשָּׁמַ֖יִם וְאֵ֥ת הָאָֽרֶץ',
  'हिन्दी में लिखा हुआ, क्ष्म्य, ज़्यादा',
  'ภาษาไทย น้ำ ที่นี่ ผู้ใหญ่',
  'བོད་སྐད་ བསྒྲུབས',
  '1️⃣2️⃣3️⃣ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥 👍🏽🇰🇿',
  'ɔ̃ː ɛ̃ n̥ d̪ IPA',
  'Это уда\u0301рение, за\u0301мок и замо\u0301к',
  'x̄ и ŷ в формулах',
  'пункты а\u0336, б\u0336 и в\u0336',
])('not distorted: %s', (text) => expect(isTold(text)).toBe(false))

test('the place is told with the letter that bears the marks', () => {
  const [told] = look(zalgo, { text: `Ну и п${pile}ривет` })
  expect(told?.fragment).toBe(`п${pile}`)
})

test('the letter that bears the marks is told whole, also where it is two units long', () => {
  const [told] = look(zalgo, { text: `Ну и 𝐩${pile}ривет` })
  expect(told?.fragment).toBe(`𝐩${pile}`)
})
