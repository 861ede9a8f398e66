import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { fillQueue, newStaff, openQueue, pressAndSave } from './people/staff'

test('an administrator finds who hid a comment and why, and takes the log away', async ({
  browser,
  site,
}) => {
  await fillQueue(site, ['Купите слона', 'Спасибо за статью'])
  const moderator = await newStaff(browser, site, { name: 'Асель Нурланова', role: 'moderator' })
  await openQueue(moderator, site)
  await pressAndSave(moderator, 'KeyA', 'ф')
  await moderator.goto(`/newsroom/${site.slug}/audit`)
  await expect(moderator.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible()

  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/queue`)
  await admin.getByRole('link', { name: 'Журнал' }).click()
  const entries = admin.getByRole('list', { name: 'Записи журнала' }).getByRole('listitem')
  const approved = entries.filter({ hasText: 'Комментарий опубликован' })
  await expect(approved).toContainText('Асель Нурланова')
  await expect(approved).toContainText('Купите слона')
  await expect(approved).toContainText('ждёт → опубликован')

  await admin.getByLabel('Что сделано').selectOption('Вход сотрудника')
  await admin.getByRole('button', { name: 'Показать' }).click()
  await expect(entries).not.toHaveCount(0)
  await expect(approved).toHaveCount(0)
  await admin.getByRole('link', { name: 'Сбросить' }).click()

  await approved.getByRole('link', { name: 'Вся история' }).click()
  await expect(entries).toHaveCount(1)
  const download = admin.waitForEvent('download')
  await admin.getByRole('button', { name: 'Скачать CSV' }).click()
  const csv = await readFile(await (await download).path(), 'utf8')
  expect(csv.startsWith('\uFEFFnumber,time,actor')).toBe(true)
  expect(csv.trimEnd().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('Асель Нурланова')
})
