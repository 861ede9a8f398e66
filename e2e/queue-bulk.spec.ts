import { expect, test } from './fixtures'
import { plantSpam } from './people/plant-spam'
import { press } from './people/press'
import { fillQueue, newStaff, openQueue } from './people/staff'

const spam = 5_000

test('five thousand spam comments are cleared in three clicks and brought back by one undo', async ({
  browser,
  site,
}) => {
  test.slow()
  await fillQueue(site, ['Хороший комментарий'])
  await plantSpam(site, spam)
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await openQueue(page, site)
  await page.goto(`/newsroom/${site.slug}/queue?text=${encodeURIComponent('казино')}`)
  const tab = page.getByRole('link', { name: /^Ждут/ })
  await expect(tab).toContainText(String(spam + 1))

  await page.getByRole('button', { name: 'Выбрать все найденные' }).click()
  // all of them are counted first
  await expect(page.getByText(`Решение коснётся всех найденных: ${spam}`)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Скрыть', exact: false }).first().click()
  await page.getByRole('button', { name: 'Реклама или спам' }).click()
  await expect(page.getByText(`Решено: ${spam} из ${spam}`)).toBeVisible({ timeout: 60_000 })
  await expect(tab).toContainText('1')
  await expect(tab).not.toContainText('5')

  await press(page, 'KeyZ', 'я')
  await expect(page.getByText(`Возвращено: ${spam} из ${spam}`)).toBeVisible({ timeout: 60_000 })
  await expect(tab).toContainText(String(spam + 1))

  // ten thousand letters to one author are nobody else's to wait for
  const { raw } = await import('@/db/client')
  await raw`delete from pgboss.job where name = 'notify' and data->>'siteId' = ${site.id}`
})
