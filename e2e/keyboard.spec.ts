import type { Locator, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { frameOf } from './people/faults-of'
import type { Reader } from './people/reader'

test.use({ moderation: 'post' })
// many keys are pressed
test.setTimeout(180_000)

test('without a mouse one votes, replies and corrects, and is never lost', async ({
  reader,
  article,
  site,
}) => {
  const { page, widget } = reader
  const { mine, theirs } = await begin(reader, article, site)

  await test.step('votes', async () => {
    const up = theirs.getByRole('button', { name: /^За:/ })
    await tabTo(page, up)
    await page.keyboard.press('Enter')
    await expect(up).toHaveAttribute('aria-pressed', 'true')
    await expect(up).toBeFocused()
  })

  await test.step('begins a reply and thinks better of it, then replies', async () => {
    const reply = theirs.getByRole('button', { name: /^Ответить/ })
    await tabTo(page, reply)
    await page.keyboard.press('Enter')
    await expect(widget.getByLabel('Ваш ответ: Данияр Оспанов')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(reply).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(widget.getByLabel('Ваш ответ: Данияр Оспанов')).toBeFocused()
    await page.keyboard.type('И за троллейбус')
    await page.keyboard.press('Control+Enter')
    await expect(reader.comments()).toHaveCount(3)
    await isSomewhere(page)
  })

  await test.step('looks at an author', async () => {
    const name = theirs.getByRole('button', { name: 'Данияр Оспанов', exact: true })
    await tabTo(page, name, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(widget.getByRole('dialog', { name: 'Данияр Оспанов' })).toBeFocused()
    await page.keyboard.press('Escape')
    // of its document: whether the window has the focus is not what is asked
    await expect.poll(() => name.evaluate((one) => one.ownerDocument.activeElement === one)).toBe(true)
  })

  await test.step('edits', async () => {
    await tabTo(page, further(mine), 'Shift+Tab')
    await chooses(page, 'Изменить')
    await expect(widget.getByLabel('Исправленный комментарий')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(further(mine)).toBeFocused()
    await chooses(page, 'Изменить')
    await expect(widget.getByLabel('Исправленный комментарий')).toBeFocused()
    await page.keyboard.press('End')
    await page.keyboard.type(' двумя руками')
    await page.keyboard.press('Control+Enter')
    await expect(widget.getByText('Я за двумя руками')).toBeVisible()
    await expect(further(mine)).toBeFocused()
  })
})

test('without a mouse one reports, and takes back what one said, and is never lost', async ({
  reader,
  article,
  site,
}) => {
  const { page, widget } = reader
  const { mine, theirs } = await begin(reader, article, site)

  await test.step('reports', async () => {
    await tabTo(page, further(theirs))
    await chooses(page, 'Пожаловаться')
    const panel = widget.getByRole('dialog', { name: 'Что не так' })
    await expect(panel).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(further(theirs)).toBeFocused()
    await chooses(page, 'Пожаловаться')
    await expect(panel).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, panel.getByRole('button', { name: 'Отправить' }))
    await page.keyboard.press('Enter')
    const receipt = widget.getByRole('dialog', { name: 'Спасибо' })
    await expect(receipt).toBeFocused()
    await tabTo(page, receipt.getByRole('button', { name: 'Закрыть' }))
    await page.keyboard.press('Enter')
    await expect(further(theirs)).toBeFocused()
  })

  await test.step('takes back what was said', async () => {
    await tabTo(page, further(mine), 'Shift+Tab')
    await chooses(page, 'Удалить')
    const asked = widget.getByRole('dialog', { name: 'Удалить ваш комментарий?' })
    await expect(asked).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(further(mine)).toBeFocused()
    await chooses(page, 'Удалить')
    await expect(asked).toBeFocused()
    await tabTo(page, asked.getByRole('button', { name: 'Удалить' }))
    await page.keyboard.press('Enter')
    await expect(widget.getByText('Я за двумя руками')).toHaveCount(0)
    await expect(asked).toHaveCount(0)
    await isSomewhere(page)
  })
})

test('without a mouse one finds the bell, what is new, another order and the way out, and is never lost', async ({
  reader,
  article,
  site,
}) => {
  const { page, widget } = reader
  const { write } = await begin(reader, article, site)

  await test.step('looks at the bell and leaves it', async () => {
    const bell = widget.getByRole('button', { name: 'Уведомления' })
    await tabTo(page, bell, 'Shift+Tab')
    await page.keyboard.press('Enter')
    const list = widget.getByRole('region', { name: 'Уведомления' })
    const all = list.getByRole('link', { name: 'Все уведомления' })
    await tabTo(page, all)
    await page.keyboard.press('Escape')
    await expect(list).toHaveCount(0)
    await expect(bell).toBeFocused()
  })

  await test.step('reads in another order', async () => {
    await write('Ещё одно мнение')
    const arrived = widget.getByRole('button', { name: '1 новый комментарий' })
    await expect(arrived).toBeVisible()
    await tabTo(page, arrived, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(widget.getByText('Ещё одно мнение')).toBeVisible()
    await isSomewhere(page)
    const oldest = widget.getByRole('link', { name: 'Сначала старые' })
    await tabTo(page, oldest, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(oldest).toHaveAttribute('aria-current', 'true')
    await expect(oldest).toBeFocused()
  })

  await test.step('looks at the keys', async () => {
    const keys = widget.getByRole('button', { name: 'Горячие клавиши' })
    await tabTo(page, keys)
    await page.keyboard.press('Enter')
    await expect(widget.getByRole('dialog', { name: 'Горячие клавиши' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(keys).toBeFocused()
  })

  await test.step('signs out', async () => {
    await tabTo(page, widget.getByRole('button', { name: 'Выйти' }), 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(widget.getByRole('button', { name: 'Войти' })).toBeVisible()
    await isSomewhere(page)
  })
})

test('a comment that comes is announced once, politely', async ({ visitor, article, site }) => {
  const { widget, page } = visitor
  const write = await newWriter(site, 'Данияр Оспанов')
  await write('Первый')
  await visitor.opens(article)
  await expect(visitor.comments()).toHaveCount(1)
  await frameOf(page).evaluate(listen)
  await write('Второй')
  await expect(widget.getByRole('button', { name: '1 новый комментарий' })).toBeVisible()
  await expect.poll(() => frameOf(page).evaluate('said.length')).toBeGreaterThan(0)
  await widget.getByRole('button', { name: '1 новый комментарий' }).click()
  await expect(visitor.comments()).toHaveCount(2)
  const said = await frameOf(page).evaluate<string[]>('said')
  expect(said.filter((words) => words.includes('новый комментарий'))).toEqual(['1 новый комментарий'])
})

/** Writes down what the polite live regions of a document come to say. Runs in a browser. */
function listen() {
  const said: string[] = []
  Object.assign(window, { said })
  const last = new Map<Element, string>()
  new MutationObserver(() => {
    for (const region of document.querySelectorAll('[role=status], [aria-live=polite]')) {
      const words = region.textContent?.trim() ?? ''
      if (words !== (last.get(region) ?? '') && words) said.push(words)
      last.set(region, words)
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
}

/** Somebody who has written under an article where somebody else wrote before. */
async function begin(reader: Reader, article: string, site: Site) {
  const write = await newWriter(site, 'Данияр Оспанов')
  await write('Кто за трамвай?')
  await reader.opens(article)
  await reader.signsIn()
  await tabTo(reader.page, reader.widget.getByLabel('Ваш комментарий'))
  await reader.page.keyboard.type('Я за')
  await reader.page.keyboard.press('Control+Enter')
  await expect(reader.comments()).toHaveText([/Я за/, /Кто за/])
  await expect(reader.widget.getByLabel('Ваш комментарий')).toBeFocused()
  const [mine, theirs] = ['Я за', 'Кто за'].map((text) => reader.comments().filter({ hasText: text }))
  return { write, mine: mine as Locator, theirs: theirs as Locator }
}

const further = (of: Locator) => of.getByRole('button', { name: /^Ещё:/ })

/** Whoever cannot see where they are going goes on and on until they are there. */
async function tabTo(page: Page, target: Locator, key = 'Tab') {
  // looked up once: keys are many, and what they pass stays in its place
  const one = await target.elementHandle()
  await expect(async () => {
    await page.keyboard.press(key)
    expect(await one?.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass({ intervals: [0] })
}

/** Opens the menu that has the focus and goes down to an entry. */
async function chooses(page: Page, words: string) {
  await page.keyboard.press('Enter')
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe(words)
  }).toPass({ intervals: [0] })
  await page.keyboard.press('Enter')
}

const focused = (page: Page) => frameOf(page).evaluate(() => document.activeElement?.textContent)

/** The focus is on something of the widget. */
const isSomewhere = (page: Page) =>
  expect
    .poll(() => frameOf(page).evaluate(() => document.activeElement?.tagName), { intervals: [20] })
    .not.toBe('BODY')
