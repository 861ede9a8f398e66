import { expect, test } from 'vitest'
import { findEmails } from './find-emails'

const found = (text: string) => findEmails(text).map(({ from, to }) => text.slice(from, to))

test.each([
  ['пишите на aigul.s+news@mail.kz, отвечу', 'aigul.s+news@mail.kz'],
  ['a@b.co', 'a@b.co'],
  ['иван@почта.рф', 'иван@почта.рф'],
  ['aigul @ mail . ru', 'aigul @ mail . ru'],
  ['aigul собака mail точка ru', 'aigul собака mail точка ru'],
  ['aigul(at)mail.example.com', 'aigul(at)mail.example.com'],
  ['aigul [at] gmail [dot] com.', 'aigul [at] gmail [dot] com'],
  ['<aigul@mail.kz>', 'aigul@mail.kz'],
])('an address: %s', (text, address) => expect(found(text)).toEqual([address]))

test.each([
  '@aigul, вы правы',
  'ник@home',
  'https://site.example/@aigul/1',
  'собака лает, караван идёт. Ru',
  'Моя собака гуляет',
  'курс @ 450',
  'a @ b',
  '@'.repeat(100),
])('no address: %s', (text) => expect(found(text)).toEqual([]))
