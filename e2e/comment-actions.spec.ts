import kk from '@/locales/kk/widget.json' with { type: 'json' }
import ru from '@/locales/ru/widget.json' with { type: 'json' }
import { wordsIn } from '@/widget/words-in'
import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { mailsTo } from './people/mails-to'
import { choose, configure, voteDown } from './people/newsroom-side'
import type { Reader } from './people/reader'

test.use({ moderation: 'post' })

const screens = [
  { lang: 'ru', width: 1280, t: wordsIn('ru', ru) },
  { lang: 'kk', width: 390, t: wordsIn('kk', kk) },
] as const

const saying = (reader: Reader, text: string) => reader.comments().filter({ hasText: text })

for (const { lang, width, t } of screens) {
  test.describe(`${lang}, ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } })

    /** Opens the menu of a comment and chooses from it. */
    async function does(reader: Reader, text: string, what: string) {
      await saying(reader, text)
        .getByRole('button', { name: t('further', { name: '' }) })
        .click()
      await reader.widget.getByRole('menuitem', { name: what }).click()
    }

    test('a visitor gives notice of what breaks the law; what was typed outlives every trouble', async ({
      visitor,
      article,
      others,
      site,
    }) => {
      await others(['Призыв к насилию'])
      const { widget, page, context } = visitor
      const email = `${site.slug}@people.example`
      await visitor.opens(`${article}&lang=${lang}`)
      await does(visitor, 'Призыв к насилию', t('report'))
      const panel = widget.getByRole('dialog', { name: t('report-title') })
      await expect(panel).toBeFocused()

      await test.step('other reasons need an account', async () => {
        await panel.getByRole('radio', { name: t('report-hate') }).check()
        await expect(panel.getByRole('button', { name: t('report-send') })).toHaveCount(0)
        await expect(panel.getByRole('button', { name: t('sign-in') })).toBeVisible()
      })
      await panel.getByRole('radio', { name: t('report-illegal') }).check()
      await panel.getByLabel(t('notice-explanation')).fill('Здесь призывают к насилию')
      await panel.getByRole('button', { name: t('report-send') }).click()
      await expect(panel.getByLabel(t('notice-name'))).toBeFocused()
      await expect(panel.getByText(t('fault-email'))).toBeVisible()
      expect(await faultsOfWidget(page)).toEqual([])

      await panel.getByLabel(t('notice-name')).fill('Нурлан Ахметов')
      await panel.getByLabel(t('notice-email')).fill(email)
      await panel.getByRole('checkbox', { name: t('notice-faith') }).check()
      await context.setOffline(true)
      await panel.getByRole('button', { name: t('report-send') }).click()
      await expect(panel.getByText(t('offline'))).toBeVisible()
      await expect(panel.getByLabel(t('notice-explanation'))).toHaveValue('Здесь призывают к насилию')
      await page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
      await context.setOffline(false)

      await does(visitor, 'Призыв к насилию', t('report'))
      await panel.getByRole('button', { name: t('report-send') }).click()
      const receipt = widget.getByRole('dialog', { name: t('receipt-title') })
      await expect(receipt).toBeFocused()
      const reference = (await receipt.locator('.reference').textContent()) ?? ''
      expect(reference).not.toBe('')
      await expect.poll(async () => (await mailsTo(email)).join('\n')).toContain(reference)
      expect(await faultsOfWidget(page)).toEqual([])
      await receipt.getByRole('button', { name: t('close') }).click()
      await expect(saying(visitor, 'Призыв').locator('.further')).toBeFocused()
    })

    test('a reader reports without a mouse, and cannot report themselves', async ({
      reader,
      article,
      others,
    }) => {
      await others(['Купите слона'])
      const { widget, page } = reader
      await reader.opens(article)
      await reader.signsIn()
      await reader.writes('Не хочу слона')
      await expect(saying(reader, 'Не хочу слона')).toBeVisible()
      await reader.opens(`${article}&lang=${lang}`)
      await expect(widget.locator('.reader')).toBeVisible()

      await saying(reader, 'Купите слона').locator('.further').focus()
      await page.keyboard.press('Enter')
      await expect(widget.getByRole('menuitem').first()).toBeFocused()
      expect(await faultsOfWidget(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(saying(reader, 'Купите слона').locator('.further')).toBeFocused()
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
      await page.keyboard.press('Enter')
      await expect(widget.getByRole('dialog', { name: t('report-title') })).toBeFocused()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await expect(widget.getByRole('radio', { name: t('report-spam') })).toBeChecked()
      await page.keyboard.press('Tab')
      await page.keyboard.type('Слона здесь нет')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(widget.getByText(t('receipt-report'))).toBeVisible()

      await saying(reader, 'Не хочу слона').locator('.further').click()
      await expect(widget.getByRole('menuitem', { name: t('delete') })).toBeVisible()
      await expect(widget.getByRole('menuitem', { name: t('report') })).toHaveCount(0)
    })

    test('a reader takes back what they wrote: its answered place stays', async ({
      reader,
      visitor,
      article,
      site,
    }) => {
      const write = await newWriter(site, 'Данияр Оспанов')
      await reader.opens(article)
      await reader.signsIn()
      await reader.writes('Сгоряча')
      await expect(saying(reader, 'Сгоряча')).toBeVisible()
      const mine = reader.widget.locator('.thread > .comments > li', { hasText: 'Сгоряча' })
      const id = ((await mine.getAttribute('id')) ?? '').slice(2)
      await write('Зря вы так', id)
      await visitor.opens(`${article}&lang=${lang}`)
      await reader.opens(`${article}&lang=${lang}`)

      await does(reader, 'Сгоряча', t('delete'))
      const asked = reader.widget.getByRole('dialog', { name: t('delete-sure') })
      expect(await faultsOfWidget(reader.page)).toEqual([])
      await asked.getByRole('button', { name: t('delete-keep') }).click()
      await expect(saying(reader, 'Сгоряча')).toBeVisible()
      await expect(saying(reader, 'Сгоряча').locator('.further')).toBeFocused()

      await does(reader, 'Сгоряча', t('delete'))
      await asked.getByRole('button', { name: t('delete'), exact: true }).click()
      await expect(reader.widget.locator(`[id="c-${id}"]`)).toBeFocused()
      for (const who of [reader, visitor]) {
        await expect(who.widget.locator(`[id="c-${id}"] > .tombstone`)).toHaveText(t('deleted'))
        await expect(saying(who, 'Зря вы так')).toBeVisible()
      }
    })

    test('a reader hides an author for themselves alone, and shows them again', async ({
      reader,
      visitor,
      article,
      others,
    }) => {
      await others(['Шум один', 'Шум два'])
      const { widget, page } = reader
      await reader.opens(article)
      await reader.signsIn()
      await reader.opens(`${article}&lang=${lang}`)
      await expect(widget.locator('.reader')).toBeVisible()
      await widget.getByRole('button', { name: 'Данияр Оспанов', exact: true }).first().click()
      const card = widget.getByRole('dialog', { name: 'Данияр Оспанов' })
      await expect(card).toContainText(t('comments', { count: 2 }))
      await expect(card).toContainText(String(new Date().getFullYear()))
      expect(await faultsOfWidget(page)).toEqual([])
      await card.getByRole('button', { name: t('hide-author') }).click()
      await expect(widget.getByText('Шум')).toHaveCount(2)
      await expect(widget.getByText('Шум').first()).toBeHidden()
      await expect(widget.getByText(t('veil-author')).first()).toBeFocused()

      await reader.reloads()
      await expect(widget.getByText(t('veil-author'))).toHaveCount(2)
      await widget.getByText(t('veil-author')).first().click()
      await expect(widget.getByText('Шум два')).toBeVisible()
      await expect(widget.getByText('Шум один')).toBeHidden()
      await visitor.opens(`${article}&lang=${lang}`)
      await expect(visitor.widget.getByText('Шум один')).toBeVisible()

      await widget.getByText(t('hidden-authors', { count: 1 })).click()
      expect(await faultsOfWidget(page)).toEqual([])
      await widget.getByRole('button', { name: t('show-author-of', { name: 'Данияр Оспанов' }) }).click()
      await expect(widget.getByText('Шум один')).toBeVisible()
      await expect(widget.locator('.comments > li').last()).toBeFocused()
    })

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
        expect(await height()).toBeGreaterThan(folded * 1.2)

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
        await reader.opens(article)
        await reader.signsIn()
        await reader.opens(`${article}&lang=${lang}`)
        await expect(reader.widget.locator('.reader')).toBeVisible()
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
