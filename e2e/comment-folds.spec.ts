import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { choose, configure, voteDown } from './people/newsroom-side'
import { screens } from './people/screens'

test.use({ moderation: 'post' })

for (const { lang, width, t } of screens) {
  test.describe(`${lang}, ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } })

    test('branches close, long texts and unloved comments fold, chosen ones stand on top; also without scripts', async ({
      visitor,
      article,
      site,
      browser,
    }) => {
      const write = await newWriter(site, 'Данияр Оспанов')
      const root = await write('Корень')
      for (const text of ['Первый ответ', 'Второй ответ']) await write(text, root)
      await write(`${'Очень длинно. '.repeat(150)}Конец.`)
      await voteDown(await write('Никому не нравится'), 6)
      await choose(site, [root])
      const address = `${article}&lang=${lang}`
      await visitor.opens(address)
      const inFrame = await visitor.page.locator('iframe').getAttribute('src')
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 800 } })
      const bare = await context.newPage()
      await bare.goto(inFrame ?? '')

      for (const widget of [visitor.widget, bare]) {
        await expect(widget.getByRole('region', { name: t('picks') })).toContainText('Корень')
        const replies = widget.getByText(t('branch', { count: 2 }))
        await expect(widget.getByText('Второй ответ')).toBeVisible()
        await widget.locator('.twig summary').click({ position: { x: 12, y: 8 } })
        await expect(widget.getByText('Второй ответ')).toBeHidden()
        await expect(replies).toBeVisible()
        await widget.locator('.twig summary').click()
        await expect(widget.getByText('Второй ответ')).toBeVisible()

        const long = widget.locator('.text', { hasText: 'Очень длинно' })
        const height = async () => (await long.boundingBox())?.height ?? 0
        const folded = await height()
        await widget.getByText(t('read-more')).click()
        await expect.poll(height).toBeGreaterThan(folded * 1.2)

        await expect(widget.getByText('Никому не нравится')).toBeHidden()
        await widget.getByText(t('veil-votes')).click()
        await expect(widget.getByText('Никому не нравится')).toBeVisible()
      }
      expect(await faultsOfWidget(visitor.page)).toEqual([])
      await context.close()
    })

    for (const voting of ['both', 'like', 'none'] as const) {
      test(`readers vote as the site wants it: ${voting}`, async ({ reader, article, others, site }) => {
        await configure(site, { voting })
        await others(['Трамвай нужен'])
        await reader.opens(`${article}&lang=${lang}`)
        await reader.signsIn()
        const up = reader.widget.getByRole('button', { name: t('vote-up', { count: '' }) })
        const down = reader.widget.getByRole('button', { name: t('vote-down', { count: '' }) })
        await expect(up).toHaveCount(voting === 'none' ? 0 : 1)
        await expect(down).toHaveCount(voting === 'both' ? 1 : 0)
        if (voting !== 'none') {
          await up.click()
          await expect(up).toHaveAttribute('aria-pressed', 'true')
          await expect(up).toHaveText('1')
          await up.click()
          await expect(up).toHaveText('')
        }
        expect(await faultsOfWidget(reader.page)).toEqual([])
      })
    }
  })
}
