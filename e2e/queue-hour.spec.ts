import { expect, test } from './fixtures'
import { press } from './people/press'
import { card, fillQueue, newStaff, openQueue, pressAndSave } from './people/staff'

test('a moderator works by the keys of a Russian layout: hides, brings back, covers words and trusts', async ({
  browser,
  site,
}) => {
  await fillQueue(site, ['Первый', 'Позвоните Ивану сейчас', 'Третий', 'Четвёртый'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)

  await test.step('hidden by mistake, and restored from among all', async () => {
    await press(page, 'KeyH', 'р')
    await pressAndSave(page, 'Digit3', '3')
    await expect(card(page)).toContainText('Ивану')
    await page.getByRole('link', { name: 'Все', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Все' })).toBeVisible()
    await page.getByRole('navigation', { name: 'Ожидающие комментарии' }).getByText('Первый').click()
    await expect(card(page)).toContainText('Первый')
    await expect(page.getByRole('button', { name: 'Вернуть' })).toBeEnabled()
    await pressAndSave(page, 'KeyR', 'к')
  })

  await test.step('words are covered', async () => {
    await page.getByRole('link', { name: /^Ждут/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Ждут/ })).toBeVisible()
    await expect(card(page)).toContainText('Позвоните Ивану сейчас')
    await page.evaluate(() => {
      const text = document.querySelector('[data-text] p')?.firstChild
      if (text) getSelection()?.setBaseAndExtent(text, 10, text, 15)
    })
    await press(page, 'KeyM', 'ь')
    await expect(card(page)).toContainText('Позвоните ▒▒▒▒▒ сейчас')
    await press(page, 'KeyZ', 'я')
    await expect(card(page)).toContainText('Позвоните Ивану сейчас')
  })

  await test.step('who wrote the article is said by a button, and remembered', async () => {
    const wrote = page.getByRole('button', { name: 'Написал эту статью' })
    await wrote.click()
    await expect(wrote).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(wrote).toHaveAttribute('aria-pressed', 'true')
    await wrote.click()
    await expect(wrote).toHaveAttribute('aria-pressed', 'false')
  })

  await test.step('an author is trusted with one key', async () => {
    await pressAndSave(page, 'KeyT', 'е')
    await expect(card(page)).toContainText('Третий')
    await page.reload()
    await expect(card(page)).toContainText('автору доверяют')
  })

  await test.step('filters are in the address, and kept under a name', async () => {
    await page.getByText('Фильтры', { exact: true }).click()
    await page.getByRole('searchbox', { name: 'Часть текста' }).fill('ЧЕТВЁРТ')
    await page.getByRole('button', { name: 'Найти' }).click()
    await expect(page).toHaveURL(/text=/)
    await expect(card(page)).toContainText('Четвёртый')
    await page.getByRole('textbox', { name: 'Название фильтра' }).fill('Мой')
    await page.getByRole('button', { name: 'Запомнить' }).click()
    await expect(page.getByRole('button', { name: 'Мой', exact: true })).toBeVisible()
  })
})
