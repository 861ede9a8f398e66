import { expect, test } from './fixtures'
import { enterAs } from './people/enter'
import { faultsOfPage } from './people/faults-of-page'
import { places, planting } from './people/places'
import { connectButton } from './people/sign-in'
import { newStaff } from './people/staff'
import { codeTo, newNumber, sendTexts, takePhonesAlone, textsTo } from './people/texts'

test.use({ moderation: 'post' })

test('a newsroom sets up its gateway and tries it, and a reader comments by a texted code', async ({
  browser,
  site,
  article,
  visitor: { page, widget },
}) => {
  test.slow()
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await test.step('the gateway is set and tried', async () => {
    await admin.goto(`/newsroom/${site.slug}/settings#sms`)
    await admin.getByRole('button', { name: 'Настроить шлюз' }).click()
    await admin.getByLabel('Образец').selectOption('JSON')
    await admin.getByLabel('Адрес', { exact: true }).fill(`${places().smsGateway}?key=s3cret`)
    const panel = admin.locator('#sms')
    await panel.getByRole('button', { name: 'Сохранить' }).click()
    await expect(panel.getByText('Шлюз задан: POST')).toBeVisible()
    const own = newNumber()
    await panel.getByLabel('Пробное сообщение').fill(own)
    await panel.getByRole('button', { name: 'Отправить' }).click()
    await expect(panel.getByText('Шлюз принял сообщение и ответил 200.')).toBeVisible()
    expect(await textsTo(own)).toEqual([`Проверка: так «${site.name}» будет присылать коды для входа.`])
    expect(await faultsOfPage(admin)).toEqual([])
    await admin.reload()
    await expect(panel.getByText('Сегодня отправлено: 1')).toBeVisible()
    expect(await admin.content()).not.toContain('s3cret')
  })

  const number = newNumber()
  await page.goto(article)
  const opened = page.waitForEvent('popup')
  await widget.getByRole('button', { name: 'Войти' }).click()
  const window = await opened
  await test.step('number and code are typed in the window', async () => {
    await window.getByRole('button', { name: 'Войти по номеру телефона' }).click()
    expect(await faultsOfPage(window)).toEqual([])
    await window.getByLabel('Номер телефона').fill('+7 727 312 34 56')
    await window.getByRole('button', { name: 'Прислать код' }).click()
    await expect(window.getByText('Это не похоже на номер мобильного телефона.')).toBeVisible()
    await window.getByLabel('Номер телефона').fill(number.replace('+7', '8 '))
    await window.getByRole('button', { name: 'Прислать код' }).click()
    await expect(window.getByText(`+7 7•• ••• ••${number.slice(-2)}`)).toBeVisible()
    const code = await codeTo(number)
    const [text] = await textsTo(number)
    expect(text?.split('\n').at(-1)).toBe(`@comments.test #${code}`)
    await window.getByLabel('Код из SMS').fill(code)
    await window.getByLabel('Имя').fill('Ерлан Телефон')
    await window.getByRole('button', { name: 'Продолжить' }).click()
  })
  await test.step('in the article they write under a name, and nobody is told the number', async () => {
    const closed = window.waitForEvent('close')
    await connectButton(window).click()
    await closed
    await expect(widget.getByText('Вы пишете как Ерлан Телефон')).toBeVisible()
    await widget.getByLabel('Ваш комментарий').fill('Пишу с телефона')
    await widget.getByRole('button', { name: 'Отправить' }).click()
    await expect(widget.getByRole('article')).toContainText(['Пишу с телефона'])
    await page.reload()
    await expect(widget.getByText('Вы пишете как Ерлан Телефон')).toBeVisible()
    await admin.goto(`/newsroom/${site.slug}/readers`)
    await expect(admin.getByText('Ерлан Телефон')).toBeVisible()
    expect(await admin.content()).not.toContain(number.slice(-7))
  })
})

test('where codes are not mailed the window asks for a number first, and a wrong code for another try', async ({
  browser,
  site,
  visitor: { page },
}) => {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto('/account')
  await sendTexts(admin, site.slug)
  await takePhonesAlone(admin, site.slug)

  const number = newNumber()
  await page.goto(`/connect?site=${site.slug}&challenge=${'x'.repeat(43)}`)
  await expect(page.getByLabel('Электронная почта')).toHaveCount(0)
  await page.getByLabel('Номер телефона').fill(number)
  await page.getByRole('button', { name: 'Прислать код' }).click()
  const code = await codeTo(number)
  await page.getByLabel('Код из SMS').fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await expect(page.getByText('Код неверный.')).toBeVisible()
  await page.getByLabel('Код из SMS').fill(code)
  await expect(page.getByLabel('Имя')).toBeVisible()
})

test('a reader adds a number to their account, and takes it off again', async ({ browser, site }) => {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto('/account')
  await sendTexts(admin, site.slug)
  const { newMember } = await planting()
  const id = (await newMember([site], 'Дана Есім')) ?? ''
  const context = await browser.newContext()
  await enterAs(context, id)
  const page = await context.newPage()
  const panel = page.locator('#phone')
  const number = newNumber()
  const shown = `+7 7•• ••• ••${number.slice(-2)}`
  await page.goto('/account')
  await panel.getByRole('button', { name: 'Добавить номер' }).click()
  await panel.getByLabel('Номер телефона').fill(number)
  await panel.getByRole('button', { name: 'Прислать код' }).click()
  await panel.getByLabel('Код из SMS').fill(await codeTo(number))
  await expect(panel.getByText('Номер сохранён.')).toBeVisible()
  await expect(panel.getByText(`Входить можно по коду из SMS на ${shown}`)).toBeVisible()
  expect(await page.content()).not.toContain(number.slice(-7))
  await panel.getByRole('button', { name: 'Отвязать номер' }).click()
  await expect(panel.getByText('Номер отвязан: по нему больше не войти.')).toBeVisible()
  await context.close()
})
