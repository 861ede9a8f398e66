import { expect, test } from './fixtures'
import { newWriter } from './people/conversation'
import { faultsOfWidget } from './people/faults-of'
import { isServed } from './people/is-served'
import { mailsTo } from './people/mails-to'
import type { Reader } from './people/reader'
import { screens } from './people/screens'

test.use({ moderation: 'post' })

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
      await expect(widget.getByRole('menuitem').first()).toBeFocused()
      await page.keyboard.press('End')
      await expect(widget.getByRole('menuitem', { name: t('report') })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(widget.getByRole('dialog', { name: t('report-title') })).toBeFocused()
      await page.keyboard.press('Tab')
      await page.keyboard.press('ArrowDown')
      await expect(widget.getByRole('radio', { name: t('report-spam') })).toBeChecked()
      await page.keyboard.press('Tab')
      await expect(widget.locator('textarea:focus')).toHaveCount(1)
      await page.keyboard.type('Слона здесь нет')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await expect(widget.getByRole('button', { name: t('report-send') })).toBeFocused()
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
      await isServed(site)
      for (const who of [visitor, reader]) {
        await who.opens(`${article}&lang=${lang}`)
        await expect(saying(who, 'Зря вы так')).toBeVisible()
      }

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
      await reader.opens(`${article}&lang=${lang}`)
      await reader.signsIn()
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
      const again = { name: t('show-author-of', { name: 'Данияр Оспанов' }) }
      await widget.locator('.hidden-authors').getByRole('button', again).click()
      await expect(widget.getByText('Шум один')).toBeVisible()
      await expect(widget.locator('.comments > li').last()).toBeFocused()

      await widget.getByRole('button', { name: 'Данияр Оспанов', exact: true }).first().click()
      await card.getByRole('button', { name: t('hide-author') }).click()
      await widget.getByText(t('veil-author')).first().click()
      await widget.locator('.comments').getByRole('button', again).filter({ visible: true }).click()
      await expect(widget.getByText('Шум один')).toBeVisible()
      await expect(widget.getByText(t('veil-author'))).toHaveCount(0)
      await expect(widget.locator('.comments > li').first()).toBeFocused()
    })
  })
}
