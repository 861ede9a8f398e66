import { expect, test } from './fixtures'
import { press } from './people/press'
import { card, fillQueue, newStaff, openQueue, pressAndSave } from './people/staff'

const at = { intervals: [50] }

test('two moderators on one queue are led past each other, and told what the other did', async ({
  browser,
  site,
}) => {
  await fillQueue(site, ['Первый', 'Второй', 'Третий', 'Четвёртый'])
  const first = await newStaff(browser, site, { name: 'Айгуль', role: 'moderator' })
  const second = await newStaff(browser, site, { name: 'Сауле', role: 'moderator' })
  const claimed = first.waitForResponse(/\/claims$/)
  await openQueue(first, site)
  await claimed
  await expect(card(first)).toContainText('Первый')

  await test.step('the second is shown the first card that nobody looks at', async () => {
    const other = second.waitForResponse(/\/claims$/)
    await openQueue(second, site)
    await other
    await expect(card(second)).toContainText('Второй')
    await expect(second.getByText('Сейчас в очереди: Айгуль')).toBeVisible()
    await expect(second.getByText('смотрит Айгуль')).toBeVisible()
  })

  await test.step('whoever decides goes on with a card that is free', async () => {
    await expect(first.getByText('Сейчас в очереди: Сауле')).toBeVisible()
    await pressAndSave(first, 'KeyA', 'ф')
    await expect(card(first)).toContainText('Третий')
  })

  await test.step('nobody is kept from looking, and both see it', async () => {
    await press(first, 'KeyK', 'л')
    await expect(card(first)).toContainText('Второй')
    await expect(card(first)).toContainText('Этот комментарий сейчас смотрит Сауле')
    await pressAndSave(first, 'KeyA', 'ф')
    await expect(card(second)).toContainText('Уже одобрено: Айгуль')
  })

  await test.step('who leaves lets go', async () => {
    await first.close()
    await expect(second.getByText('Сейчас в очереди: Айгуль')).toBeHidden()
    await expect.poll(() => second.getByText('смотрит Айгуль').count(), at).toBe(0)
  })
})
