import type { FrameLocator } from '@playwright/test'
import { expect, test } from './fixtures'
import { hide, newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { isTold } from './people/is-told'
import { paint } from './people/paint'
import { planting } from './people/places'
import { press } from './people/press'

test.use({ moderation: 'post' })

const halfAnHour = 31 * 60_000

test('the bell tells of an answer and of what a moderator decided, and why', async ({
  reader,
  moderator,
  article,
  site,
}) => {
  const { page, widget } = reader
  await page.setViewportSize({ width: 390, height: 800 })
  await reader.opens(article)
  await reader.signsIn()
  await reader.writes('Трамвай нужен')
  const id = await idOf(widget, 'Трамвай нужен')
  const write = await newWriter(site, 'Данияр Оспанов')
  await expect(widget.getByRole('button', { name: 'Уведомления', exact: true })).toBeVisible()
  await write('А деньги?', id)
  // a job tells them, and the widget asks some times after the comment has come
  await expect(widget.getByRole('button', { name: 'Уведомления: 1 новое' })).toBeVisible({ timeout: 20_000 })
  await hide(moderator.page, site, id)
  await nobodyThinksBetterOfIt(site)
  await isTold(reader.email, 2)
  await reader.reloads()
  await expect(widget.getByRole('button', { name: 'Уведомления: 2 новых' })).toBeVisible()

  await widget.getByRole('button', { name: 'Уведомления: 2 новых' }).click()
  const list = widget.getByRole('region', { name: 'Уведомления' })
  await expect(list.getByRole('listitem')).toHaveText([
    /Ваш комментарий скрыт модератором. Причина: «Оскорбления».*Трамвай нужен.*не оскорбляют.*можете возразить до/s,
    /Вам отвечает Данияр Оспанов.*А деньги\?/s,
  ])
  await expect(widget.getByRole('button', { name: 'Уведомления', exact: true })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await paint(widget, colorScheme)
    expect(await faultsOfWidget(page), colorScheme).toEqual([])
  }
  await list.getByRole('link', { name: /Вам отвечает/ }).press('Escape')
  await expect(widget.getByRole('button', { name: 'Уведомления', exact: true })).toBeFocused()

  await reader.reloads()
  await widget.getByRole('button', { name: 'Уведомления', exact: true }).click()
  await list.getByRole('link', { name: /Ваш комментарий скрыт/ }).click()
  await expect(widget.locator(`[id="c-${id}"]`)).toBeFocused()
  const settings = page.waitForEvent('popup')
  await list.getByRole('link', { name: 'Все уведомления и настройки' }).click()
  await expect((await settings).getByRole('heading', { name: 'Уведомления' })).toBeVisible()
})

test('what came since the last visit is marked, counted and gone through', async ({
  visitor,
  article,
  site,
}) => {
  const { page, widget } = visitor
  const write = await newWriter(site, 'Данияр Оспанов')
  const filler = 'и ещё строка\n\n'.repeat(6)
  for (let n = 1; n <= 6; n++) await write(`Старый ${n}\n\n${filler}`)
  await visitor.opens(article)
  await widget.getByRole('heading', { name: '6 комментариев' }).scrollIntoViewIfNeeded()
  await expect(widget.locator('.new')).toHaveCount(0)
  await expect
    .poll(() =>
      page
        .frames()
        .at(-1)
        ?.evaluate(() => localStorage.getItem('pikir.visits')),
    )
    .toBeTruthy()

  await visitor.opens('about:blank')
  for (let n = 1; n <= 5; n++) await write(`Новый ${n}\n\n${filler}`)
  await page.clock.setSystemTime(Date.now() + halfAnHour)
  await visitor.opens(`${article}&lang=kk`)
  await expect(widget.locator('.new')).toHaveCount(5)
  const next = widget.getByRole('button', { name: /Соңғы келгеннен бергі/ })
  await expect(next).toBeInViewport()
  await next.click()
  await expect(
    widget
      .locator('.new')
      .filter({ has: widget.locator(':focus') })
      .or(widget.locator('.new:focus')),
  ).toBeInViewport()
  // the last ones may come into sight by themselves
  const left = async () => {
    await next.evaluateAll(([button]) => button instanceof HTMLElement && button.click())
    return next.count()
  }
  await expect.poll(left).toBe(0)
  await paint(widget, 'dark')
  expect(await faultsOfWidget(page)).toEqual([])
})

test('keys lead from comment to comment by their place, whatever they type', async ({
  reader,
  article,
  site,
}) => {
  const { page, widget } = reader
  const write = await newWriter(site, 'Данияр Оспанов')
  const first = await write('Первый')
  await write('Ответ', first)
  await write('Второй')
  await reader.opens(article)
  await reader.signsIn()
  const focused = widget.locator('.comments > li:focus > article > .text')

  await press(widget, 'KeyJ', 'о')
  await expect(focused).toHaveText(/Второй/)
  await press(widget, 'KeyJ', 'о')
  await press(widget, 'KeyJ', 'о')
  await expect(focused).toHaveText(/Ответ/)
  await press(widget, 'KeyK', 'л')
  await expect(focused).toHaveText(/Первый/)
  await press(widget, 'KeyR', 'к')
  const area = widget.getByLabel('Ваш ответ: Данияр Оспанов')
  await expect(area).toBeFocused()
  await page.keyboard.type('njkp')
  await expect(area).toHaveValue('njkp')

  await area.blur()
  await press(widget, 'Digit7', '?')
  const help = widget.getByRole('dialog', { name: 'Горячие клавиши' })
  await expect(help).toBeInViewport()
  expect(await faultsOfWidget(page)).toEqual([])
  await help.getByLabel('Включены').uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await press(widget, 'Digit7', '?')
  await expect(help).toHaveCount(0)
  await widget.getByRole('button', { name: 'Горячие клавиши' }).click()
  await expect(help).toBeVisible()
})

/** Decisions are told after the minutes in which moderators may take them back: these are over now. */
async function nobodyThinksBetterOfIt({ id }: { id: string }) {
  await planting()
  const { raw } = await import('@/db/client')
  await raw`update pgboss.job set start_after = now() 
    where name = 'notify' and state = 'created' and data->>'siteId' = ${id}`
}

async function idOf(widget: FrameLocator, text: string) {
  const place = widget.getByRole('listitem').filter({ hasText: text })
  return ((await place.getAttribute('id')) ?? '').slice(2)
}
