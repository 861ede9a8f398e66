import { expect, test } from 'vitest'
import { hasVisibleText, renderMarkdown } from './render-markdown'

test('bold, italic, code, quotes, lists and spoilers become HTML', () => {
  expect(renderMarkdown('**a** *b* `c` ||d *e*||')).toBe(
    '<p><strong>a</strong> <em>b</em> <code>c</code> <span class="spoiler">d <em>e</em></span></p>\n',
  )
  expect(renderMarkdown('> q\n\n- a\n- b')).toContain(
    '<blockquote>\n<p>q</p>\n</blockquote>\n<ul>\n<li>a</li>',
  )
})

test('HTML, headings and images stay the text that was typed', () => {
  expect(renderMarkdown('# h\n<b onclick=x>hi</b>')).toBe('<p># h<br>\n&lt;b onclick=x&gt;hi&lt;/b&gt;</p>\n')
  expect(renderMarkdown('![i](https://x.kz/y.png)')).not.toContain('<img')
})

test('links go to web addresses alone and pass no reputation on', () => {
  expect(renderMarkdown('[a](javascript:alert(1))')).not.toContain('<a')
  expect(renderMarkdown('[a](https://x.kz "t")')).toBe(
    '<p><a href="https://x.kz" rel="nofollow ugc noopener" target="_blank">a</a></p>\n',
  )
})

test('addresses are found without being marked as links', () => {
  expect(renderMarkdown('см. www.ya.ru и https://a.kz/?x=1')).toContain('<a href="http://www.ya.ru"')
  expect(renderMarkdown('почта a@b.kz')).not.toContain('<a')
})

test('a lone mark of a spoiler is just text', () => {
  expect(renderMarkdown('a|b || c')).toBe('<p>a|b || c</p>\n')
  expect(renderMarkdown('||a\nb||')).not.toContain('spoiler')
})

test('joiners and spaces alone are nothing to see', () => {
  expect(hasVisibleText('\u200b \u2060\ufeff')).toBe(false)
  expect(hasVisibleText('ә')).toBe(true)
})
