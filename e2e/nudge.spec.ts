import { expect, test } from './fixtures'
import { faultsOfWidget } from './people/faults-of'
import { paint } from './people/paint'
import { card, newStaff, openQueue, pressAndSave } from './people/staff'

test.use({ moderation: 'post' })

const shapes = [
  {
    lang: 'ru',
    width: 390,
    scheme: 'light',
    comment: 'Ваш комментарий',
    send: 'Отправить',
    noticed: 'Похоже на номер телефона: «8 701 123 45 67». Его увидят все.',
    edit: 'Исправить',
    anyway: 'Отправить модератору',
    waits: 'модератор',
  },
  {
    lang: 'kk',
    width: 1280,
    scheme: 'dark',
    comment: 'Сіздің пікіріңіз',
    send: 'Жіберу',
    noticed: 'Телефон нөміріне ұқсайды: «8 701 123 45 67». Оны бәрі көреді.',
    edit: 'Түзету',
    anyway: 'Модераторға жіберу',
    waits: 'одератор',
  },
] as const

for (const { lang, width, scheme, comment, send, noticed, edit, anyway, waits } of shapes) {
  test(`who is about to show a phone number to everybody is asked first: ${lang}, ${width} pixels`, async ({
    reader,
    visitor,
    browser,
    site,
    article,
  }) => {
    const { page, widget } = reader
    await page.setViewportSize({ width, height: 800 })
    await reader.opens(`${article}&lang=${lang}`)
    await reader.signsIn()

    const area = widget.getByLabel(comment)
    await area.fill('Звоните мне: 8 701 123 45 67')
    await widget.getByRole('button', { name: send, exact: true }).click()
    const nudge = widget.getByRole('group').filter({ hasText: noticed })
    await expect(nudge).toBeFocused()
    await paint(widget, scheme)
    expect(await faultsOfWidget(page)).toEqual([])

    // whoever edits is asked no more
    await nudge.getByRole('button', { name: edit }).press('Enter')
    await expect(area).toBeFocused()
    await expect(area).toHaveValue('Звоните мне: 8 701 123 45 67')
    await area.fill('Позвоните в акимат')
    await expect(nudge).toHaveCount(0)
    await widget.getByRole('button', { name: send, exact: true }).click()
    await expect(reader.comments()).toHaveText([/Позвоните в акимат/])

    // whoever means it is read by a moderator
    await area.fill('Нет, звоните мне: 8 701 123 45 67')
    await widget.getByRole('button', { name: send, exact: true }).click()
    await nudge.getByRole('button', { name: anyway }).press('Enter')
    await expect(reader.comments().filter({ hasText: 'Нет, звоните мне' })).toContainText(waits)
    await expect(area).toHaveValue('')
    await expect(area).toBeFocused()
    await visitor.opens(article)
    await expect(visitor.comments()).toHaveText([/Позвоните в акимат/])

    const staff = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
    await openQueue(staff, site)
    await expect(card(staff)).toContainText('номер телефона')
    await expect(card(staff).locator('.comment-text mark')).toHaveText('8 701 123 45 67')
    await pressAndSave(staff, 'KeyA', 'ф')
    await visitor.reloads()
    await expect(visitor.comments().filter({ hasText: '8 701 123 45 67' })).toBeAttached()
  })
}
