import type { Browser, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { newDevice } from './people/device'
import { enterAs } from './people/enter'
import { faultsOfPage } from './people/faults-of-page'
import { press } from './people/press'
import { ageSecond, codeOf, setUpElsewhere, setUpSecond } from './people/second'
import { card, fillQueue, joinStaff, openQueue, pressAndSave } from './people/staff'

// pages are looked through whole, twice
test.setTimeout(120_000)

type Role = 'moderator' | 'admin'

/** Somebody who works for the site and has an app, with a session in that state. */
async function atWork(
  browser: Browser,
  site: Site,
  { role, how }: { role: Role; how: 'forgotten' | 'stale' },
) {
  const page = await (await browser.newContext()).newPage()
  const name = `${role === 'admin' ? 'Сауле' : 'Асель'} ${site.slug}`
  const id = await joinStaff(page.context(), site, { name, role })
  return { page, id, name, secret: await setUpElsewhere(id), age: () => ageSecond(id, how) }
}

/** In another browser, just signed in. */
async function another(browser: Browser, id: string): Promise<Page> {
  const context = await browser.newContext()
  await enterAs(context, id)
  await ageSecond(id, 'forgotten')
  return context.newPage()
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Подтвердите, что это вы' })

async function isFit(page: Page) {
  for (const [colorScheme, width] of [
    ['dark', 320],
    ['light', 1280],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await faultsOfPage(page), `${colorScheme}, ${width}`).toEqual([])
  }
}

test('whoever works for a newsroom sets up an app, and comes back with its codes', async ({
  browser,
  site,
}) => {
  const page = await (await browser.newContext()).newPage()
  const id = await joinStaff(page.context(), site, { name: `Асель ${site.slug}`, role: 'moderator' })
  await ageSecond(id, 'forgotten')
  await page.goto(`/newsroom/${site.slug}/queue`)
  await expect(page).toHaveURL(/\/second-factor\?next=/)
  await expect(page.getByRole('heading', { name: 'Настройте второй шаг входа' })).toBeVisible()
  await isFit(page)
  const { secret, codes } = await setUpSecond(page)
  await expect(page).toHaveURL(new RegExp(`/newsroom/${site.slug}/queue$`))

  await test.step('in another browser the code is asked for, and used up', async () => {
    const elsewhere = await another(browser, id)
    await elsewhere.goto(`/newsroom/${site.slug}/queue`)
    await isFit(elsewhere)
    await elsewhere.getByLabel('Код из приложения').fill('000000')
    await expect(elsewhere.getByText('Код не подходит')).toBeVisible()
    await elsewhere.getByLabel('Код из приложения').fill(codeOf(secret, 1))
    await expect(elsewhere).toHaveURL(new RegExp(`/newsroom/${site.slug}/queue$`))
  })

  await test.step('without the phone a recovery code opens', async () => {
    const lost = await another(browser, id)
    await lost.goto('/newsroom')
    await lost.getByRole('button', { name: 'Войти с резервным кодом' }).click()
    await lost.getByLabel('Резервный код').fill(codes[3] ?? '')
    await lost.getByRole('button', { name: 'Подтвердить' }).click()
    await expect(lost.getByRole('heading', { name: 'Ваши сайты' })).toBeVisible()
    await lost.goto('/account#second')
    await expect(lost.getByText('резервных кодов осталось: 9')).toBeVisible()
  })
})

test('a decision by the keys asks for the code, and is then made', async ({ browser, site }) => {
  await fillQueue(site, ['Первый', 'Второй'])
  const { page, secret, age } = await atWork(browser, site, { role: 'moderator', how: 'forgotten' })
  await openQueue(page, site)
  await age()
  await press(page, 'KeyA', 'ф')
  await dialog(page).getByLabel('Код из приложения').fill(codeOf(secret, 1))
  await expect(dialog(page)).toBeHidden()
  await expect(card(page)).toContainText('Второй')
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ждёт 1 комментарий' })).toBeVisible()
})

test('what is typed stays while a second factor is shown anew', async ({ browser, site }) => {
  const { page, secret, age } = await atWork(browser, site, { role: 'admin', how: 'stale' })
  await page.goto(`/newsroom/${site.slug}/settings`)
  await age()
  const email = `invited@${site.slug}.example`
  await page.getByLabel('Почта').fill(email)
  await page.getByRole('button', { name: 'Пригласить' }).click()
  await isFit(page)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Для этого ещё раз подтвердите, что это вы.')).toBeVisible()
  await expect(page.getByLabel('Почта')).toHaveValue(email)

  await page.getByRole('button', { name: 'Пригласить' }).click()
  await dialog(page).getByLabel('Код из приложения').fill(codeOf(secret, 1))
  await expect(page.getByRole('button', { name: `Отозвать приглашение: ${email}` })).toBeVisible()
})

test('a password of who has an app asks for its code, and is then set', async ({ browser, site }) => {
  const { page, secret, age } = await atWork(browser, site, { role: 'moderator', how: 'forgotten' })
  await age()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Задать пароль' }).click()
  await page.getByLabel('Новый пароль').fill('қызыл өрік жаңғақ')
  await page.getByRole('button', { name: 'Сохранить пароль' }).click()
  await dialog(page).getByLabel('Код из приложения').fill(codeOf(secret, 1))
  await expect(page.getByText('Пароль сохранён')).toBeVisible()
})

test('a passkey does as well as an app', async ({ browser, site }) => {
  const page = await (await browser.newContext()).newPage()
  await newDevice(page)
  const id = await joinStaff(page.context(), site, { name: `Асель ${site.slug}`, role: 'moderator' })
  await ageSecond(id, 'forgotten')
  await page.goto('/account')
  await page.getByRole('button', { name: 'Добавить ключ доступа' }).click()
  await expect(page.getByText('Ключ доступа добавлен')).toBeVisible()
  await page.goto(`/newsroom/${site.slug}/queue`)
  await page.getByRole('button', { name: 'Подтвердить ключом доступа' }).click()
  await expect(page).toHaveURL(new RegExp(`/newsroom/${site.slug}/queue$`))
})

test('an administrator resets the second step of a colleague who lost their phone', async ({
  browser,
  site,
}) => {
  await fillQueue(site, ['Первый'])
  const admin = await atWork(browser, site, { role: 'admin', how: 'stale' })
  const colleague = await atWork(browser, site, { role: 'moderator', how: 'stale' })
  await openQueue(colleague.page, site)
  await admin.page.goto(`/newsroom/${site.slug}/settings`)
  await admin.page.getByRole('button', { name: `Сбросить второй шаг ${colleague.name}` }).click()
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Сбросить второй шаг' }).click()
  await expect(admin.page.getByText(`Второй шаг сброшен: ${colleague.name}`).first()).toBeVisible()

  await test.step('who was at work is told in a dialog that leaves the page as it is', async () => {
    await press(colleague.page, 'KeyA', 'ф')
    await expect(dialog(colleague.page).getByRole('link', { name: 'Войти в новой вкладке' })).toBeVisible()
    await colleague.page.keyboard.press('Escape')
    await expect(card(colleague.page)).toContainText('Первый')
  })
  const back = await another(browser, colleague.id)
  await back.goto('/newsroom')
  await setUpSecond(back)
  await openQueue(back, site)
  await pressAndSave(back, 'KeyA', 'ф')
})
