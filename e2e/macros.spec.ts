import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { faultsOfPage } from './people/faults-of-page'
import { planting } from './people/places'
import { plantMacros } from './people/plant-macros'
import { press } from './people/press'
import { card, fillQueue, newStaff, openQueue } from './people/staff'

const troll = {
  ...({ name: 'Тролль', verb: 'hide', reason: 'abuse', note: 'Снова он' } as const),
  sanction: { kind: 'ban', minutes: 10_080, hide: 'none' } as const,
}

/** Shift and a digit, as a Russian layout types them. */
const pressMacro = (page: Page, digit: number, key: string) =>
  page.evaluate(
    (typed) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { ...typed, shiftKey: true, bubbles: true, cancelable: true }),
      ),
    { code: `Digit${digit}`, key },
  )

async function pressAndHear(page: Page, digit: number, key: string) {
  const answered = page.waitForResponse(/\/macros$/)
  await pressMacro(page, digit, key)
  return (await answered).status()
}

const isUndone = (page: Page) => page.waitForResponse(/\/undo$/)

async function sanctionsOn(siteId: string) {
  await planting()
  const { raw } = await import('@/db/client')
  return raw<{ kind: string; lifted: boolean }[]>`
    select kind, lifted_at is not null as lifted from sanctions where site_id = ${siteId} order by starts_at, id`
}

test('one key hides, says why and bans the author; Z takes back all of it', async ({ browser, site }) => {
  await plantMacros(site, [troll, { name: 'Спасибо', verb: 'approve' }])
  await fillQueue(site, ['Первый', 'Второй', 'Третий'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)

  await test.step('the next card is there at once', async () => {
    expect(await pressAndHear(page, 1, '!')).toBe(201)
    await expect(card(page)).toContainText('Второй')
    await expect(page.getByText('Тролль: Читатель')).toBeVisible()
    expect(await sanctionsOn(site.id)).toEqual([{ kind: 'ban', lifted: false }])
  })

  await test.step('taken back in one go', async () => {
    const undone = isUndone(page)
    await press(page, 'KeyZ', 'я')
    expect((await undone).status()).toBe(201)
    await expect(card(page)).toContainText('Первый')
    expect(await sanctionsOn(site.id)).toEqual([{ kind: 'ban', lifted: true }])
  })

  await test.step('the menu says what each key does, and does it', async () => {
    await page.getByText('Макросы', { exact: true }).click()
    await expect(page.getByRole('button', { name: /Тролль.*блокировка 7 дней/ })).toBeVisible()
    const answered = page.waitForResponse(/\/macros$/)
    await page.getByRole('button', { name: /Спасибо/ }).click()
    expect((await answered).status()).toBe(201)
    await expect(card(page)).toContainText('Второй')
    expect(await faultsOfPage(page)).toEqual([])
  })

  await test.step('help lists them', async () => {
    await press(page, 'KeyC', 'с')
    await page.getByRole('button', { name: 'Горячие клавиши' }).click()
    await expect(page.getByRole('dialog')).toContainText('макрос: Тролль')
    expect(await faultsOfPage(page)).toEqual([])
  })
})

test('many are decided by a macro that only decides, and by no other', async ({ browser, site }) => {
  await plantMacros(site, [troll, { name: 'Реклама', verb: 'hide', reason: 'spam', note: 'Рассылка' }])
  await fillQueue(site, ['Первый', 'Второй', 'Третий'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await press(page, 'KeyX', 'ч')
  await press(page, 'KeyJ', 'о')
  await press(page, 'KeyX', 'ч')
  await expect(page.getByText('Выбрано 2 комментария')).toBeVisible()

  await pressMacro(page, 1, '!')
  await expect(page.getByText('он работает только на одном комментарии')).toBeVisible()
  await expect(page.getByText('Выбрано 2 комментария')).toBeVisible()

  await pressMacro(page, 2, '"')
  await expect(page.getByText('Решено: 2 из 2')).toBeVisible()
  await expect(card(page)).toContainText('Третий')
  await press(page, 'KeyZ', 'я')
  await expect(page.getByText('Возвращено: 2 из 2')).toBeVisible()
})

test('hide and sanction: a key, a reason, a sanction, and one request', async ({ browser, site }) => {
  await fillQueue(site, ['Первый', 'Второй'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await press(page, 'KeyS', 'ы')
  await expect(page.getByRole('heading', { name: 'Почему скрываем?' })).toBeVisible()
  await page.getByLabel('Заметка для коллег').fill('Не впервые')
  await page.getByLabel('Заметка для коллег').press('Escape')
  await press(page, 'Digit1', '1')
  await expect(page.getByRole('heading', { name: 'Какая мера к автору?' })).toBeVisible()
  expect(await faultsOfPage(page)).toEqual([])
  const asked = page.waitForRequest(/\/decisions$/)
  await press(page, 'Digit4', '4')
  expect((await asked).postDataJSON()).toMatchObject({
    ...{ verb: 'hide', reason: 'abuse', note: 'Не впервые' },
    sanction: { kind: 'suspend', minutes: 10_080, hide: 'none' },
  })
  await expect(card(page)).toContainText('Второй')
  await expect.poll(() => sanctionsOn(site.id), { intervals: [100] }).toMatchObject([{ kind: 'suspend' }])

  await test.step('refused, it leaves the comment and the note where they were', async () => {
    await press(page, 'KeyS', 'ы')
    await page.getByLabel('Заметка для коллег').fill('Ещё раз')
    await page.getByLabel('Заметка для коллег').press('Escape')
    await press(page, 'Digit1', '1')
    await expect(page.getByRole('heading', { name: 'Какая мера к автору?' })).toBeVisible()
    const answered = page.waitForResponse(/\/decisions$/)
    await press(page, 'Digit4', '4')
    expect((await answered).status()).toBe(409)
    await expect(card(page)).toContainText('Такая мера к этому читателю уже действует.')
    await press(page, 'KeyH', 'р')
    await expect(page.getByLabel('Заметка для коллег')).toHaveValue('Ещё раз')
  })
})

test('a macro that was changed meanwhile does nothing, and its key says what it does now', async ({
  browser,
  site,
}) => {
  await plantMacros(site, [troll])
  await fillQueue(site, ['Первый'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await plantMacros(site, [{ ...troll, name: 'Мягче', sanction: null }])
  expect(await pressAndHear(page, 1, '!')).toBe(404)
  await expect(card(page)).toContainText('Этого макроса больше нет или он изменён')
  expect(await sanctionsOn(site.id)).toEqual([])
  await page.getByText('Макросы', { exact: true }).click()
  await expect(page.getByRole('button', { name: /Мягче/ })).toBeVisible()
  expect(await pressAndHear(page, 1, '!')).toBe(201)
})

for (const { scheme, width, lang } of [
  { scheme: 'light', width: 1280, lang: 'ru' },
  { scheme: 'dark', width: 390, lang: 'kk' },
  { scheme: 'light', width: 390, lang: 'en' },
] as const) {
  test(`an administrator makes macros, and changes their order: ${lang}, ${scheme}, ${width} pixels`, async ({
    browser,
    site,
  }) => {
    const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
    const words = wordsIn(lang)
    const word = (key: string, name = '') => (words[key] ?? key).replace('{{name}}', name)
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await speak(page, lang)
    await page.goto(`/newsroom/${site.slug}/settings`)
    const form = page.locator('form').filter({ hasText: word('macros.title') })
    await expect(form.getByText(word('macros.none'))).toBeVisible()
    const add = form.getByRole('button', { name: word('macros.add') })
    await add.click()
    await form.getByRole('button', { name: word('macros.save') }).click()
    await expect(form.getByText(word('macros.lacks'))).toBeVisible()
    await form.getByLabel(word('macros.name')).fill('Тролль')
    await form.getByLabel(word('macros.sanction')).selectOption('ban')
    await form.getByLabel(word('readers.term')).selectOption('10080')
    await add.click()
    await form.getByLabel(word('macros.name')).last().fill('Свой')
    await form.getByLabel(word('macros.verb')).last().selectOption('approve')
    await form.getByLabel(word('macros.trust')).check()
    await form.getByRole('button', { name: word('macros.up', 'Свой') }).click()
    expect(await faultsOfPage(page)).toEqual([])
    await form.getByRole('button', { name: word('macros.save') }).click()
    await expect(form.getByText(word('macros.saved'))).toBeVisible()

    await page.reload()
    await expect(form.getByRole('listitem')).toHaveText([/⇧1.*Свой/, /⇧2.*Тролль/])
    await form.getByRole('button', { name: word('macros.remove', 'Тролль') }).click()
    await form.getByRole('button', { name: word('macros.save') }).click()
    await expect(form.getByText(word('macros.saved'))).toBeVisible()
    await page.reload()
    await expect(form.getByRole('listitem')).toHaveText([/Свой/])
  })
}

/** Their pages are in that language from now on. */
async function speak(page: Page, language: string) {
  await page.goto('/newsroom')
  const status = await page.evaluate(async (to) => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() }
    const body = JSON.stringify({ language: to })
    return (await fetch('/api/v1/account', { method: 'PATCH', headers, body })).status
  }, language)
  expect(status).toBe(200)
}

const wordsIn = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(`../locales/${language}/newsroom.json`, import.meta.url), 'utf8'))
