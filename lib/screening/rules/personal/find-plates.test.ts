import { expect, test } from 'vitest'
import { findPlates } from './find-plates'

const found = (text: string) => findPlates(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['Джип 123 ABC 02 на тротуаре', '123 ABC 02'],
  ['джип 123ABC02', '123ABC02'],
  ['джип 123abc02', '123abc02'],
  ['123АВС02 кириллицей', '123АВС02'],
  ['777-AAA-01', '777-AAA-01'],
  ['фирма 123 AB 05', '123 AB 05'],
  ['старый A 123 BC', 'A 123 BC'],
  ['A123BCD', 'A123BCD'],
  ['А123ВС 77', 'А123ВС 77'],
  ['А123ВС/777', 'А123ВС/777'],
  ['номер а123вс77, запомните', 'а123вс77'],
  ['A 123 BC 199', 'A 123 BC 199'],
])('a plate: %s', (text, plate) => expect(found(text)).toEqual([plate]))

test.each([
  'за 150 USD 10 штук',
  'через 100 км 10 минут',
  'ехали 100 КМ 10 часов',
  'E 200 CDI и S 500 AMG',
  'Boeing 737 MAX 8',
  'ГОСТ 123 от 02.02',
  'в 123 году 02',
  '123 ABC 77',
  'код X123ABC0299',
  'Закон № 123 КЗ 21',
])('no plate: %s', (text) => expect(found(text)).toEqual([]))
