import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import { renderDocument } from './document'
import type { View } from './view'

const assets = { style: 'p{margin:0}', script: '/assets/widget.ru.X.js', preload: ['/assets/part.js'] }
const says = (n: number, more: Partial<Comment> = {}): Comment => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  parentId: null,
  depth: 0,
  order: 1,
  status: 'published',
  author: { id: '00000000-0000-4000-8000-0000000000ff', name: 'Айгерім', staff: false },
  html: `<p>Слова № ${n}</p>\n`,
  createdAt: '2026-11-22T10:00:00Z',
  editedAt: null,
  upvotes: 0,
  downvotes: 0,
  featured: false,
  replies: 0,
  more: null,
  ...more,
})
const view: View = {
  site: {
    slug: 'altyn',
    name: 'Алтын',
    timeZone: 'Asia/Almaty',
    voting: 'both',
    foldBelow: -5,
    editMinutes: 15,
  },
  language: 'ru',
  theme: null,
  threadId: '11111111-1111-5111-8111-111111111111',
  key: 'https://news.example/трамвай',
  sort: 'newest',
  cursor: null,
  branch: null,
  linked: null,
  isLinkGone: false,
  thread: {
    id: '11111111-1111-5111-8111-111111111111',
    url: 'https://news.example/',
    title: 'Т',
    commentCount: 21,
    authorId: null,
  },
  terms: { mode: 'post', slowSeconds: 0, closed: false, closedNotice: null },
  comments: [says(1), says(2, { parentId: says(1).id, depth: 1 }), says(3)],
  featured: [],
  next: 'abc',
  since: 0,
}
const html = renderDocument(view, assets)
const count = (text: string, part: string) => text.split(part).length - 1

test('without scripts a reader has the words, the times in the site’s zone and links to the rest', () => {
  expect(html).toContain('<h2 id="heading">21 комментарий</h2>')
  expect(html).toContain('<p>Слова № 2</p>')
  expect(html).toContain('22 ноября 2026, 15:00')
  const address = '/embed/altyn?key=https%3A%2F%2Fnews.example%2F%D1%82%D1%80%D0%B0%D0%BC%D0%B2%D0%B0%D0%B9'
  expect(html).toContain(`href="${address}&amp;lang=ru&amp;sort=oldest"`)
  expect(html).toContain(`href="${address}&amp;lang=ru&amp;sort=newest&amp;cursor=abc"`)
})

test('a comment’s words travel once', () => {
  expect(count(html, 'Слова № 1')).toBe(1)
})

test('a name cannot end the script that carries the state', () => {
  const name = '</script><script>alert(1)</script>'
  const author = { id: says(1).id, name, staff: false }
  const hostile = renderDocument({ ...view, key: name, comments: [says(1, { author })] }, assets)
  expect(count(hostile, '<script')).toBe(2)
  expect(hostile).not.toContain('alert(1)</script>')
})

test('of what a moderator hid only its place is left', () => {
  const hidden = says(1, { status: 'hidden', author: null, html: null })
  const shown = renderDocument({ ...view, comments: [hidden, says(2, { parentId: hidden.id })] }, assets)
  expect(shown).toContain('Комментарий скрыт модератором')
  expect(count(shown, '<article')).toBe(1)
})

test('a cut branch leads on, to a page that needs no script and brings none', () => {
  expect(renderDocument({ ...view, comments: [says(1, { more: 'xyz', replies: 4 })] }, assets)).toContain(
    `&amp;branch=${says(1).id}&amp;cursor=xyz`,
  )
  const branch = renderDocument({ ...view, thread: null, branch: says(1).id, next: null }, assets)
  expect(branch).not.toContain('<script')
  expect(branch).toContain('Всё обсуждение')
})

test('a spoiler can be opened without a mouse', () => {
  const spoiler = says(1, { html: '<p><span class="spoiler">садовник</span></p>' })
  expect(renderDocument({ ...view, comments: [spoiler] }, assets)).toContain(
    '<span class="spoiler" tabindex="0">',
  )
})

test('what holds in a thread is said before anybody writes', () => {
  const shown = (terms: Partial<View['terms']>) =>
    renderDocument({ ...view, terms: { ...view.terms, ...terms } }, assets)
  expect(shown({ mode: 'pre' })).toContain('Комментарии появляются, когда их прочтёт модератор.')
  expect(shown({ mode: 'smart', slowSeconds: 120 })).toContain(
    'Первые комментарии и ссылки сначала читает модератор. Медленный режим: комментарий раз в 2 минуты.',
  )
  expect(shown({ slowSeconds: 90 })).toContain('комментарий раз в 90 секунд.')
  expect(shown({})).not.toMatch(/модератор|режим/)
})

test('a closed thread says why in the newsroom’s words, as text, and asks nobody to write', () => {
  const closed = { ...view.terms, closed: true, closedNotice: 'Спасибо <b>всем</b>\nДо завтра' }
  const html = renderDocument({ ...view, terms: closed }, assets)
  expect(html).toContain('Обсуждение закрыто')
  expect(html).toContain('<p>Спасибо &lt;b>всем&lt;/b></p><p>До завтра</p>')
  expect(html).toContain('Слова № 1')
  for (const way of ['Войти', 'Ответить', 'Комментируют зарегистрированные'])
    expect(html.split('id="view"')[0]).not.toContain(way)
})

test('a site says whether readers vote, and only for what they like', () => {
  const shown = (voting: View['site']['voting']) =>
    renderDocument({ ...view, site: { ...view.site, voting } }, assets)
  expect(shown('both')).toMatch(/class="vote".*class="vote down"/s)
  expect(shown('like')).toMatch(/class="vote"/)
  expect(shown('like')).not.toMatch(/class="vote down"/)
  expect(shown('none')).not.toMatch(/class="vote/)
})

test('what readers voted down, long texts and branches fold without scripts; what the newsroom chose stands first', () => {
  const comments = [says(1, { downvotes: 6, replies: 1 }), says(2, { parentId: says(1).id, depth: 1 })]
  const long = says(3, { html: `<p>${'Длинно. '.repeat(300)}</p>`, featured: true })
  const drawn = renderDocument({ ...view, comments: [...comments, long], featured: [long] }, assets)
  expect(count(drawn, '<details class="veil">')).toBe(1)
  expect(drawn).toMatch(/<details class="twig" open><summary><span>1 ответ</)
  expect(count(drawn, '<details class="rest">')).toBe(2)
  expect(drawn.indexOf(`id="f-${long.id}"`)).toBeLessThan(drawn.indexOf(`id="c-${says(1).id}"`))
  expect(renderDocument({ ...view, comments: [says(1, { folded: true })] }, assets)).toMatch(
    /<details class="veil"><summary>Скрыто по жалобам читателей.*Слова № 1/s,
  )
  // the texts are in the document once each, not again in its script's part
  expect(count(drawn, 'Длинно. Длинно. Длинно')).toBe(200)
})
