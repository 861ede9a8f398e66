import { expect, test } from './fixtures'
import { press } from './people/press'
import { card, fillQueue, newStaff, openQueue, pressAndSave } from './people/staff'

test('a moderator works through the queue by the keys of a Russian layout', async ({ browser, site }) => {
  await fillQueue(site, ['Первый', 'Второй', 'Третий', 'Четвёртый'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await expect(card(page)).toContainText('Первый')
  await expect(page).toHaveTitle(`(4) Очередь · ${site.name}`)

  await pressAndSave(page, 'KeyA', 'ф')
  await expect(card(page)).toContainText('Второй')
  await expect(page.getByRole('heading', { name: 'Ждут 3 комментария' })).toBeVisible()

  await press(page, 'KeyH', 'р')
  await pressAndSave(page, 'Digit3', '3')
  await expect(card(page)).toContainText('Третий')
  await pressAndSave(page, 'KeyP', 'з')
  await expect(card(page)).toContainText('Четвёртый')

  await test.step('what is postponed waits at the end', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: 'Ждут 2 комментария' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Ожидающие комментарии' })).toContainText(
      /Четвёртый.*Третий/s,
    )
  })
})

test('undo brings the comment back, and readers lose it again', async ({
  browser,
  site,
  visitor,
  article,
}) => {
  await fillQueue(site, ['Поторопились', 'Следующий'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await press(page, 'KeyA', 'ф')
  await expect(card(page)).toContainText('Следующий')
  await press(page, 'KeyZ', 'я')
  await expect(card(page)).toContainText('Поторопились')
  await expect(card(page)).toContainText('Прежние решения')
  await expect(card(page)).toContainText('решение отменено')

  await visitor.opens(article)
  await expect(visitor.widget.getByText('Пока никто не высказался')).toBeVisible()
})

test('keys do nothing while somebody types, and a typed note survives', async ({ browser, site }) => {
  await fillQueue(site, ['Спорный', 'Обычный'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await press(page, 'KeyH', 'р')
  const note = page.getByLabel('Заметка для коллег')
  await note.pressSequentially('apz 123 я')
  await expect(card(page)).toContainText('Спорный')
  await expect(note).toHaveValue('apz 123 я')

  await page.reload()
  await page.getByRole('button', { name: 'Скрыть' }).click()
  await expect(note).toHaveValue('apz 123 я')
  await page.getByRole('button', { name: 'Оскорбления' }).click()
  await expect(card(page)).toContainText('Обычный')
  await press(page, 'KeyZ', 'я')
  await expect(card(page)).toContainText('apz 123 я')
})

test('a decision that could not be saved brings its comment back with the words', async ({
  browser,
  site,
}) => {
  await fillQueue(site, ['Первый', 'Второй'])
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await page.route(/decisions$/, (route) => route.abort())
  await press(page, 'KeyA', 'ф')
  await expect(card(page)).toContainText('Второй')
  await expect(page.getByText(/Не сохранено, комментарий снова в очереди/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ждут 2 комментария' })).toBeVisible()

  await page.unroute(/decisions$/)
  await press(page, 'KeyK', 'л')
  await expect(card(page)).toContainText('Нет связи с сервером')
  await press(page, 'KeyA', 'ф')
  await expect(page.getByRole('heading', { name: 'Ждёт 1 комментарий' })).toBeVisible()
})

test('the second of two moderators learns who was faster', async ({ browser, site }) => {
  await fillQueue(site, ['Спорный', 'Второй', 'Третий'])
  const first = await newStaff(browser, site, { name: 'Сауле', role: 'moderator' })
  const second = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  // they would be led past each other
  for (const page of [first, second]) await page.route(/\/claims$/, (route) => route.abort())
  await test.step('without news of it: by the answer', async () => {
    await second.route(/\/live\//, (route) => route.abort())
    await openQueue(first, site)
    await openQueue(second, site)
    await pressAndSave(first, 'KeyA', 'ф')
    await expect(card(first)).toContainText('Второй')
    await press(second, 'KeyH', 'р')
    await press(second, 'Digit1', '1')
    await expect(second.getByText(/^Уже одобрено: Сауле, /).first()).toBeVisible()
    await expect(card(second)).toContainText('Второй')
    await press(second, 'KeyK', 'л')
    await expect(card(second)).toContainText('Уже одобрено: Сауле')
    await expect(second.getByRole('button', { name: 'Одобрить' })).toBeDisabled()
  })
  await test.step('with news: on the card that is being read', async () => {
    await second.unroute(/\/live\//)
    await openQueue(second, site)
    await expect(card(second)).toContainText('Второй')
    await pressAndSave(first, 'KeyA', 'ф')
    await expect(card(second)).toContainText('Уже одобрено: Сауле')
    await expect(second.getByRole('heading', { name: 'Ждёт 1 комментарий' })).toBeVisible()
  })
})
