import type { Browser, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { card, newStaff } from './people/staff'

test.use({ moderation: 'post' })

const open = (page: Page, site: Site) => page.goto(`/newsroom/${site.slug}/screening`)
const newAdmin = (browser: Browser, site: Site, name = 'Сауле') =>
  newStaff(browser, site, { name, role: 'admin' })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const panel = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) })
const past = (page: Page) => page.getByRole('region', { name: 'На прошлом' })

async function changeOutcome(page: Page, rule: string, outcome: string) {
  await page.getByLabel(`Что следует: ${rule}`).selectOption(outcome)
  await button(page, 'Сохранить правила').click()
  await expect(page.getByText('Правила сохранены')).toBeVisible()
}

test('a moderator sees what a word would have stopped, adds it, and a disguise of it is held', async ({
  browser,
  site,
  others,
  article,
  moderator,
  reader,
}) => {
  // three people, each in a browser of their own
  test.slow()
  const admin = await newAdmin(browser, site)
  await open(admin, site)
  await changeOutcome(admin, 'Запрещённые слова', 'hold')

  await others(['Ты дурак', 'Сказал дураку правду', 'Дураков тут много', 'Спасибо за статью'])
  const { page } = moderator
  await open(page, site)
  await page.getByLabel('Слово или фраза').fill('дурак')
  await button(page, 'Проверить на прошлом').click()
  await expect(past(page)).toContainText('Остановило бы 3 комментария')
  await expect(past(page)).toContainText('вы потом скрыли 0, одобрили 0, не решали о 3')
  await past(page).getByText('Показать').click()
  await expect(past(page).getByRole('listitem')).toHaveCount(3)
  await expect(past(page).locator('mark')).toHaveText(['Дураков', 'дураку', 'дурак'])
  await button(page, 'Добавить в список').click()
  await expect(page.locator('[data-word="дурак"]')).toBeVisible()

  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Ну ты и д.у.р.а.к')
  await expect(reader.widget.getByText('ждёт проверки').first()).toBeVisible()
  await page.goto(`/newsroom/${site.slug}/queue`)
  await expect(card(page).locator('.comment-text mark')).toHaveText('д.у.р.а.к')
  await expect(card(page)).toContainText('запрещённое слово: дурак')
})

test('a word that is taken out shows first what it would let through', async ({
  site,
  others,
  moderator,
}) => {
  const { page } = moderator
  await open(page, site)
  await page.getByLabel('Слово или фраза').fill('дурак')
  await button(page, 'Проверить на прошлом').click()
  await expect(past(page)).toContainText('не было бы иначе')
  await button(page, 'Добавить в список').click()
  const row = page.locator('[data-word="дурак"]')
  await expect(row).toBeVisible()
  await others(['Ты дурак'])
  await row.getByRole('button', { name: 'Убрать: дурак' }).click()
  await expect(row).toContainText('Пропустило бы 1 комментарий')
  await row.getByRole('button', { name: 'Убрать', exact: true }).click()
  await expect(row).toHaveCount(0)
})

test('an administrator changes a rule, sees what it means, and tries a text', async ({
  browser,
  site,
  others,
}) => {
  await others(['Спасибо за статью'])
  const page = await newAdmin(browser, site)
  await open(page, site)
  const trial = panel(page, 'Проверить текст')
  const tryIt = async (text: string) => {
    await trial.getByLabel('Текст').fill(text)
    await button(page, 'Проверить').click()
    return trial.locator('[data-outcome]')
  }
  const text = 'https://a.example https://b.example'
  await expect(await tryIt(text)).toContainText('Комментарий будет опубликован')

  await page.getByLabel('Много ссылок: не больше').fill('1')
  await expect(page.getByText('Есть несохранённые изменения')).toBeVisible()
  await panel(page, 'Правила').getByRole('button', { name: 'Проверить на прошлом' }).click()
  await expect(past(page)).toContainText('Просмотрено комментариев: 1')
  await expect(await tryIt(text)).toContainText('будет ждать модератора')
  await button(page, 'Сохранить правила').click()
  await expect(page.getByText('Правила сохранены')).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Много ссылок: не больше')).toHaveValue('1')
  await expect(await tryIt('Звоните +7 701 123 45 67')).toContainText('Автора сначала переспросят')
  await expect(trial.locator('mark')).toHaveText('+7 701 123 45 67')
})

test('a rule that lacks its key is named, and nothing is saved', async ({ browser, site }) => {
  const page = await newAdmin(browser, site)
  await open(page, site)
  await page.getByLabel('Что следует: Akismet').selectOption('hold')
  await button(page, 'Сохранить правила').click()
  await expect(page.getByText('Посмотрите эти правила ещё раз: Akismet')).toBeVisible()
  await page.getByLabel('Ключ').fill('a key of ours')
  await button(page, 'Сохранить правила').click()
  await expect(page.getByText('Правила сохранены')).toBeVisible()
  await expect(page.getByLabel('Ключ')).toHaveValue('')
  await expect(page.getByText('Хранится и не показывается')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Что следует: Akismet')).toHaveValue('hold')
})

test('rules are saved although a colleague has added a word meanwhile, not over other rules', async ({
  browser,
  site,
  moderator,
}) => {
  const page = await newAdmin(browser, site)
  const colleague = await newAdmin(browser, site, 'Ерлан')
  await open(page, site)
  await open(colleague, site)
  await open(moderator.page, site)
  await moderator.page.getByLabel('Слово или фраза').fill('дурак')
  await button(moderator.page, 'Проверить на прошлом').click()
  await button(moderator.page, 'Добавить в список').click()
  await expect(moderator.page.locator('[data-word="дурак"]')).toBeVisible()
  await changeOutcome(page, 'Заглавные буквы', 'hold')

  await colleague.getByLabel('Что следует: Заглавные буквы').selectOption('hide')
  await button(colleague, 'Сохранить правила').click()
  await expect(colleague.getByText('Кто-то другой')).toBeVisible()
})

test('a list that is read in names the line that is at fault, and is not changed by it', async ({
  site,
  moderator,
}) => {
  const { page } = moderator
  await open(page, site)
  await page.getByText('Импорт и экспорт').click()
  const text = page.getByLabel('Весь список: Запрещённые')
  await expect(text).toBeEnabled()
  await text.fill('дурак\n/(/\n*хам*\n')
  await button(page, 'Заменить список').click()
  await expect(page.getByText('строка 2: это не регулярное выражение')).toBeVisible()
  await text.fill('дурак\n/каз[ие]но/\n*хам*\n')
  await button(page, 'Заменить список').click()
  await expect(page.locator('[data-word]')).toHaveCount(3)
  await page.reload()
  await page.getByText('Импорт и экспорт').click()
  await expect(text).toHaveValue('дурак\n/каз[ие]но/\n*хам*\n')
  await page.getByLabel('Искать в списке').fill('хам')
  await expect(page.locator('[data-word]')).toHaveCount(1)
})

test('moderators see the lists, not the rules; readers see nothing', async ({ site, moderator, visitor }) => {
  await open(moderator.page, site)
  await expect(panel(moderator.page, 'Списки слов')).toBeVisible()
  await expect(panel(moderator.page, 'Правила')).toHaveCount(0)
  await open(visitor.page, site)
  await expect(visitor.page).toHaveURL(/\/sign-in\?next=/)
})
