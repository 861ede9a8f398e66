import type { Browser, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { enterAs } from './people/enter'
import { faultsOfPage } from './people/faults-of-page'
import { isTold } from './people/is-told'
import { mailsTo } from './people/mails-to'
import { planting } from './people/places'
import { press } from './people/press'
import { newStaff, openQueue, pressAndSave } from './people/staff'

const languages = ['Қазақша', 'Русский', 'English'] as const
const reason = {
  name: 'Базарная реклама',
  sentence: 'Здесь не продают и не покупают.',
  rule: '§ 3. Без рекламы',
}

/** Nothing that axe finds, and nothing wider than the window: on a desktop in light, on a phone in dark. */
async function isAccessible(page: Page) {
  for (const { colorScheme, width } of [
    { colorScheme: 'light', width: 1280 },
    { colorScheme: 'dark', width: 320 },
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 800 })
    expect(await faultsOfPage(page), colorScheme).toEqual([])
  }
}

/** Adds a reason to the end of the site's list, the same words in each language with its name behind. */
async function addReason(page: Page, site: Site) {
  await page.goto(`/newsroom/${site.slug}/settings`)
  await page.getByRole('button', { name: 'Добавить причину' }).click()
  for (const language of languages) {
    const group = page.getByRole('group', { name: language })
    await group.getByLabel('Название').fill(`${reason.name} (${language})`)
    await group.getByLabel('Что прочтёт автор').fill(`${reason.sentence} (${language})`)
    await group.getByLabel('Правило сайта').fill(`${reason.rule} (${language})`)
  }
  await page.getByRole('button', { name: 'Обновить причины' }).click()
  await expect(page.getByText('Причины сохранены')).toBeVisible()
}

/** Decisions are told after the minutes in which moderators may take them back: these are over now. */
async function nobodyThinksBetterOfIt(site: Site) {
  await planting()
  const { raw } = await import('@/db/client')
  await raw`update pgboss.job set start_after = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id}`
}

/** The mail that says all of this, once it has come. */
const mailed = (email: string, ...said: string[]) =>
  expect
    .poll(async () => (await mailsTo(email)).some((text) => said.every((words) => text.includes(words))), {
      timeout: 30_000,
    })
    .toBe(true)

/** Another moderator answers the one appeal that waits. */
async function settles(page: Page, site: Site, { button, answer }: { button: string; answer: string }) {
  await page.goto(`/newsroom/${site.slug}/appeals`)
  await page.getByLabel('Ответ автору').fill(answer)
  await page.getByRole('button', { name: button }).click()
  await expect(page.getByText(answer)).toBeVisible()
}

test('hidden for a reason of the site, an author reads why, objects, and readers see the comment again', async ({
  browser,
  site,
  article,
  reader,
  visitor,
}) => {
  test.slow()
  await addReason(await newStaff(browser, site, { name: 'Сауле', role: 'admin' }), site)
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Трамвай нужен всем')

  const anna = await newStaff(browser, site, { name: 'Анна', role: 'moderator' })
  await openQueue(anna, site)
  await press(anna, 'KeyH', 'р')
  await expect(anna.getByRole('button', { name: `8 ${reason.name} (Русский)` })).toBeVisible()
  await pressAndSave(anna, 'Digit8', '8')
  await nobodyThinksBetterOfIt(site)

  const { widget, page } = reader
  const bell = widget.getByRole('button', { name: /Уведомления: 1 новое/ })
  await isTold(reader.email, 1)
  await reader.reloads()
  await bell.click()
  const notices = widget.getByRole('region', { name: 'Уведомления' })
  for (const said of [reason.name, reason.sentence, reason.rule])
    await expect(notices.getByRole('listitem')).toContainText(`${said} (Русский)`)
  await expect(notices.getByRole('listitem')).toContainText('вы можете возразить до')
  await mailed(
    reader.email,
    `«${reason.name} (Русский)»`,
    `${reason.rule} (Русский)`,
    'модератор, а не программа',
  )

  await test.step('the author objects', async () => {
    const opened = page.waitForEvent('popup')
    await notices.getByRole('link', { name: 'Возразить' }).click()
    const statement = await opened
    await expect(statement.getByText('Трамвай нужен всем')).toBeVisible()
    await expect(statement.getByText(`${reason.sentence} (Русский)`)).toBeVisible()
    await statement.getByLabel('Почему вы не согласны').fill('Я ничего не <b>продаю</b>')
    await statement.getByRole('button', { name: 'Возразить' }).click()
    await expect(statement.getByText('Возражение отправлено')).toBeVisible()
    await statement.reload()
    await expect(statement.getByText('Я ничего не <b>продаю</b>')).toBeVisible()
    await expect(statement.getByText('Ждёт ответа редакции')).toBeVisible()
  })

  await test.step('whoever decided does not answer', async () => {
    await anna.goto(`/newsroom/${site.slug}/appeals`)
    await expect(anna.getByText('Это ваше решение')).toBeVisible()
    await expect(anna.getByLabel('Ответ автору')).toHaveCount(0)
  })

  const daniyar = await newStaff(browser, site, { name: 'Данияр', role: 'moderator' })
  await daniyar.goto(`/newsroom/${site.slug}/appeals`)
  await expect(daniyar.getByRole('link', { name: 'Возражения 1' })).toBeVisible()
  const card = daniyar.getByRole('article')
  for (const said of ['Трамвай нужен всем', 'Анна', `${reason.name} (Русский)`, 'Я ничего не <b>продаю</b>'])
    await expect(card).toContainText(said)
  await settles(daniyar, site, { button: 'Принять', answer: 'Вы правы, извините.' })

  await visitor.opens(article)
  await expect(visitor.comments()).toContainText('Трамвай нужен всем')
  await mailed(reader.email, 'читатели снова видят комментарий', 'Вы правы, извините.')
  await reader.reloads()
  await widget.getByRole('button', { name: /Уведомления: \d+ нов/ }).click()
  await expect(notices.getByRole('listitem').first()).toContainText(
    /Ваше возражение принято.*Вы правы, извините\./,
  )
})

test('in Kazakh: an author reads on their account why, objects, and is answered', async ({
  browser,
  site,
}) => {
  test.slow()
  await addReason(await newStaff(browser, site, { name: 'Сауле', role: 'admin' }), site)
  const { page, email, write } = await kazakhReader(browser, site)
  await write('Жаңа трамвай керек')

  const anna = await newStaff(browser, site, { name: 'Анна', role: 'moderator' })
  await openQueue(anna, site)
  await press(anna, 'KeyH', 'р')
  await expect(anna.getByRole('button', { name: `8 ${reason.name} (Русский)` })).toBeVisible()
  await pressAndSave(anna, 'Digit8', '8')
  await nobodyThinksBetterOfIt(site)
  await mailed(email, `«${reason.name} (Қазақша)»`, `${reason.rule} (Қазақша)`, '/account/statements/')

  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Сіз туралы шешімдер' })).toBeVisible()
  await page.getByRole('link', { name: 'Толығырақ және наразылық білдіру' }).click()
  await expect(page.getByText(`${reason.sentence} (Қазақша)`)).toBeVisible()
  await isAccessible(page)
  await page.getByRole('button', { name: 'Наразылық білдіру' }).click()
  await expect(page.getByText('Неге келіспейтініңізді жазыңыз')).toBeVisible()
  await page.getByLabel('Неге келіспейсіз').fill('Мен ештеңе сатпаймын')
  await page.getByRole('button', { name: 'Наразылық білдіру' }).click()
  await expect(page.getByText('Наразылық жіберілді')).toBeVisible()

  const daniyar = await newStaff(browser, site, { name: 'Данияр', role: 'moderator' })
  await daniyar.goto(`/newsroom/${site.slug}/appeals`)
  await expect(daniyar.getByText('Мен ештеңе сатпаймын')).toBeVisible()
  await isAccessible(daniyar)
  await settles(daniyar, site, { button: 'Отклонить', answer: 'Бұл — жарнама.' })
  await mailed(email, 'шешімді күшінде қалдырды', 'Бұл — жарнама.')
  await page.reload()
  await expect(page.getByText('Редакция шешімді күшінде қалдырды.')).toBeVisible()
  await expect(page.getByText('Бұл — жарнама.')).toBeVisible()
  await expect(page.getByText(/Анна|Данияр/)).toHaveCount(0)
})

/** Somebody whose account is in Kazakh, signed in at our own origin, with an address that is known to be theirs. */
async function kazakhReader(browser: Browser, site: Site) {
  await planting()
  const { raw } = await import('@/db/client')
  const name = `Ерлан ${site.slug}`
  const write = await newWriter(site, name)
  const [user] = await raw<{ id: string; email: string }[]>`
    update users set language = 'kk', email_verified = now() where name = ${name} returning id, email`
  const context = await browser.newContext({ locale: 'kk', viewport: { width: 390, height: 800 } })
  await enterAs(context, user?.id ?? '')
  return { page: await context.newPage(), email: user?.email ?? '', write }
}
