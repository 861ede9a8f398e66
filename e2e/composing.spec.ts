import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { paint } from './people/paint'
import { planting } from './people/places'
import { screens, wordsOf } from './people/words-of'

test.use({ moderation: 'post' })

const shapes = [
  {
    lang: 'ru',
    width: 390,
    scheme: 'light',
    comment: 'Ваш комментарий',
    look: 'Предпросмотр',
    send: 'Отправить',
  },
  {
    lang: 'kk',
    width: 1280,
    scheme: 'dark',
    comment: 'Сіздің пікіріңіз',
    look: 'Алдын ала қарау',
    send: 'Жіберу',
  },
] as const

for (const { lang, width, scheme, comment, look, send } of shapes) {
  test(`a reader names somebody and looks at the text before sending it: ${lang}, ${width} pixels`, async ({
    reader,
    article,
    site,
  }) => {
    const { page, widget } = reader
    await (await newWriter(site, 'Данияр Оспанов'))('Трамвай нужен')
    await (await newWriter(site, 'Дана Ким'))('Не нужен')
    await page.setViewportSize({ width, height: 800 })
    await reader.opens(`${article}&lang=${lang}`)
    await reader.signsIn()

    const area = widget.getByLabel(comment)
    await area.click()
    const before = await widget.getByRole('button', { name: send }).boundingBox()
    await area.pressSequentially('Согласен, @дан')
    const people = widget.getByRole('option')
    await expect(people).toHaveText(['Дана Ким', 'Данияр Оспанов'])
    await expect(people.first()).toHaveAttribute('aria-selected', 'true')
    expect(await widget.getByRole('button', { name: send }).boundingBox()).toEqual(before)
    await paint(widget, scheme)
    expect(await faultsOfWidget(page), 'names').toEqual([])
    await area.press('ArrowDown')
    await area.press('Enter')
    await expect(area).toHaveValue('Согласен, @Данияр Оспанов ')
    await expect(people).toHaveCount(0)

    await area.pressSequentially('и **ещё раз** @да')
    await people.first().click()
    await expect(area).toHaveValue('Согласен, @Данияр Оспанов и **ещё раз** @Дана Ким ')
    await expect(area).toBeFocused()

    await widget.getByRole('button', { name: look }).click()
    await expect(widget.locator('.preview strong')).toHaveText('ещё раз')
    await expect(area).toBeHidden()
    expect(await faultsOfWidget(page), 'preview').toEqual([])
    await widget.getByRole('button', { name: look }).click()
    await expect(area).toBeVisible()
    await area.press('Control+Enter')
    await expect(reader.comments().first()).toContainText('Согласен, @Данияр Оспанов и ещё раз')
    await expect(area).toHaveValue('')
  })
}

test('selected words are quoted in the answer, by the button below them or by “reply”', async ({
  reader,
  article,
  site,
}) => {
  const { page, widget } = reader
  await (await newWriter(site, 'Данияр Оспанов'))('Трамвай дешевле автобуса\n\nи тише')
  await reader.opens(article)
  await reader.signsIn()
  const text = widget.locator('.text').first()
  const area = widget.getByLabel('Ваш ответ: Данияр Оспанов')

  await text.locator('p').first().selectText()
  await widget.getByRole('button', { name: 'Цитировать' }).click()
  await expect(area).toHaveValue('> Трамвай дешевле автобуса\n\n')
  await expect(area).toBeFocused()
  await text.locator('p').last().selectText()
  await widget.getByRole('button', { name: 'Цитировать' }).click()
  await expect(area).toHaveValue('> Трамвай дешевле автобуса\n\n> и тише\n\n')
  await area.fill('')
  await widget.getByRole('button', { name: 'Отмена' }).click()

  await text.selectText()
  await widget.getByRole('button', { name: 'Ответить: Данияр Оспанов' }).click()
  await expect(area).toHaveValue('> Трамвай дешевле автобуса\n>\n> и тише\n\n')
  await expect(area).toBeFocused()
  await page.keyboard.type('Согласен')
  await page.keyboard.press('Control+Enter')
  await expect(widget.locator('blockquote')).toContainText('и тише')
})

test('of a page that is pasted only the text arrives', async ({ reader, article }) => {
  const { page, widget } = reader
  await reader.opens(article)
  await reader.signsIn()
  await page.evaluate(() => {
    const rich = Object.assign(document.createElement('p'), {
      innerHTML: 'Слово <b style="color:red">в</b> <a href="https://evil.example/">строке</a>',
    })
    document.body.prepend(rich)
    getSelection()?.selectAllChildren(rich)
    document.execCommand('copy')
  })
  const area = widget.getByLabel('Ваш комментарий')
  await area.click()
  await page.keyboard.press('Control+KeyV')
  await expect(area).toHaveValue('Слово в строке')
})

for (const { lang, width } of screens) {
  test(`whatever goes wrong, the reader is told what to do and the text stays: ${lang}, ${width} pixels`, async ({
    reader,
    article,
    site,
  }) => {
    const t = wordsOf(lang)
    const { context, page, widget } = reader
    const write = await newWriter(site, 'Данияр Оспанов')
    await write('Трамвай нужен')
    await page.setViewportSize({ width, height: 800 })
    await reader.opens(`${article}&lang=${lang}`)
    await reader.signsIn()
    const area = widget.getByLabel(t('your-comment'))
    const button = widget.getByRole('button', { name: t('send'), exact: true })
    const send = async (text: string) => {
      await area.fill(text)
      await button.click()
    }
    const answers = '**/api/v1/sites/*/threads/*/comments'

    await test.step('a server that is away', async () => {
      await context.route(answers, (route) => route.fulfill({ status: 503, body: 'down for repairs' }))
      await send('Не пропади')
      await expect(widget.getByText(t('unavailable'))).toBeVisible()
      await context.unroute(answers)
      await send('Не пропади')
      await expect(reader.comments().filter({ hasText: 'Не пропади' })).toHaveCount(1)
    })
    await test.step('a discussion that is closed meanwhile', async () => {
      await planting()
      const { raw } = await import('@/db/client')
      await raw`update threads set closed_at = now() where site_id = ${site.id}`
      await send('Опоздал')
      await expect(widget.getByText(t('refused.closed'))).toBeVisible()
      await expect(area).toHaveValue('Опоздал')
      await raw`update threads set closed_at = null where site_id = ${site.id}`
      await button.click()
      await expect(area).toHaveValue('')
    })
    await test.step('too many comments', async () => {
      for (let n = 3; n < 10; n++) {
        await send(`Ещё ${n}`)
        await expect(area).toHaveValue('')
      }
      await send('Лишний')
      const [before = '', after = ''] = t('refused.too-many-seconds', { count: 11 }).split('11')
      await expect(
        widget.getByText(new RegExp(`${before.slice(0, 20)}.*\\d+ ${after.trim().slice(0, 3)}`)),
      ).toBeVisible()
      await expect(area).toHaveValue('Лишний')
    })
    await test.step('a sign-in that is over', async () => {
      await reader.endsSession()
      await button.click()
      await expect(widget.getByText(t('session-ended'))).toBeVisible()
      await expect(widget.getByRole('button', { name: t('sign-in'), exact: true })).toBeVisible()
      await expect(area).toHaveValue('Лишний')
      expect(await faultsOfWidget(page)).toEqual([])
    })
  })
}

test('letters are counted when the end comes near', async ({ reader, article }) => {
  const { widget } = reader
  await reader.opens(article)
  await reader.signsIn()
  const area = widget.getByLabel('Ваш комментарий')
  await area.fill('а'.repeat(9000))
  await expect(widget.getByText(/знак/)).toHaveCount(0)
  await area.fill('а'.repeat(9979))
  await expect(widget.getByText('Остался 21 знак')).toBeVisible()
  await area.fill('а'.repeat(10_002))
  await expect(widget.getByText('Лишние 2 знака')).toBeVisible()
})
