import { expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { visibleText } from '@/lib/text/visible-text'
import { linksIn } from '../links-in'
import { blockedLinks } from './blocked-links'
import { look } from './testing'

const hosts = ['casino.kz', 'ставки.рф', 'one.me']
function found(markdown: string) {
  const html = renderMarkdown(markdown)
  const noticed = look(blockedLinks, { text: visibleText(html).trim(), links: linksIn(html) }, { hosts })
  return noticed.map(({ fragment, detail }) => `${detail}: ${fragment}`)
}

test.each([
  ['Вот https://casino.kz/slots', 'casino.kz: casino.kz'],
  ['Вот https://www.Casino.KZ', 'casino.kz: casino.kz'],
  ['Вот [сюда](https://m.casino.kz/1)', 'casino.kz: null'],
  ['Вот [сюда](https://casino.kz./1)', 'casino.kz: null'],
  ['Зайдите на casino . kz', 'casino.kz: casino . kz'],
  ['Зайдите на casino .kz', 'casino.kz: casino .kz'],
  ['Зайдите на casino[.]kz', 'casino.kz: casino[.]kz'],
  ['Зайдите на casino точка kz', 'casino.kz: casino точка kz'],
  ['Зайдите на cas\u200bino.kz', 'casino.kz: cas\u200bino.kz'],
  ['ｃａｓｉｎｏ.kz', 'casino.kz: ｃａｓｉｎｏ.kz'],
  ['Был на casino.kz.Там обманули', 'casino.kz: casino.kz'],
  ['ставки.рф', 'ставки.рф: ставки.рф'],
  ['[тут](https://xn--80aesh6ag.xn--p1ai)', 'ставки.рф: null'],
  ['https://xn--80aesh6ag.xn--p1ai', 'ставки.рф: ставки.рф'],
])('blocked: %s', (markdown, told) => expect(found(markdown).map((one) => one.toLowerCase())).toEqual([told]))

test.each([
  'https://notcasino.kz/',
  'https://casino.kz.example/',
  'Сыграл в casino. KZ выиграл',
  'There is one. Me too',
  'Казино и Казахстан',
  'casino, kz',
])('not blocked: %s', (markdown) => expect(found(markdown)).toEqual([]))
