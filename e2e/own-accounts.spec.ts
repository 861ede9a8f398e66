import type { FrameLocator, Page } from '@playwright/test'
import { exportJWK, generateKeyPair } from 'jose'
import type { Site } from '@/lib/sites/find-site'
import { expect, test } from './fixtures'
import { actorOn } from './people/actor-on'
import { type OwnReader, openHouse, runCode } from './people/own-readers'
import { places, planting } from './people/places'
import { publish } from './people/publish'
import { newStaff } from './people/staff'

test.use({ moderation: 'post' })

const aliya = { id: 42, name: 'Алия Сапарова', badge: 'Подписчик' }
const writesAs = (widget: FrameLocator, name: string) => widget.getByText(`Вы пишете как ${name}`)
const wayIn = (widget: FrameLocator) => widget.getByRole('button', { name: 'Войти', exact: true })

test('whoever is signed in at the newspaper comments under its name, with its badge', async ({
  browser,
  reader: { page, widget },
  site,
}) => {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings`)
  const { code, secret } = await makeSecret(admin)
  const house = { reader: null as OwnReader | null, sign: (who: OwnReader) => runCode(code, secret, who) }
  await opens(page, await openHouse(page, site, house))

  await test.step('the way in leads to the newspaper’s own page, and back', async () => {
    await wayIn(widget).click()
    await widget.getByRole('button', { name: `С учётной записью «${site.name}»` }).click()
    await page.getByLabel('Имя').fill(aliya.name)
    await page.getByLabel('Номер').fill('42')
    await page.getByRole('button', { name: 'Войти в газету' }).click()
    await expect(writesAs(widget, aliya.name)).toBeVisible()
  })
  await test.step('name and badge stand beside what they write', async () => {
    await widget.getByLabel('Ваш комментарий').fill('Давно пора')
    await widget.getByRole('button', { name: 'Отправить' }).click()
    await expect(widget.getByRole('article')).toContainText(['Алия Сапарова'])
    await expect(widget.getByRole('article').getByText('Подписчик')).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('badge.png'), fullPage: true })
  })
  await test.step('a reload keeps them signed in', async () => {
    await page.reload()
    await expect(writesAs(widget, aliya.name)).toBeVisible()
  })
  await test.step('whoever signs out here stays out until they want to be in', async () => {
    await widget.getByRole('button', { name: 'Выйти' }).click()
    await expect(wayIn(widget)).toBeVisible()
    const asked = page.waitForResponse(/comments-token$/)
    await page.reload()
    await asked
    await wayIn(widget).click()
    await widget.getByRole('button', { name: `С учётной записью «${site.name}»` }).click()
    await expect(writesAs(widget, aliya.name)).toBeVisible()
  })
  await test.step('who leaves the newspaper leaves here', async () => {
    await page.getByRole('button', { name: 'Выйти из газеты' }).click()
    await expect(wayIn(widget)).toBeVisible()
    await page.reload()
    await expect(wayIn(widget)).toBeVisible()
    await expect(widget.getByRole('article').getByText('Подписчик')).toBeVisible()
  })
  await test.step('moderators see the badge, too', async () => {
    await admin.goto(`/newsroom/${site.slug}/queue?tab=new`)
    await expect(admin.locator('article[data-comment]').getByText('Подписчик')).toBeVisible()
  })
})

test('a key is changed while readers come in: the old one signs nobody any more', async ({
  browser,
  reader: { page, widget },
  site,
}) => {
  const admin = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  await admin.goto(`/newsroom/${site.slug}/settings`)
  const old = await makeSecret(admin)
  let used = old
  const house = {
    reader: aliya as OwnReader | null,
    sign: (who: OwnReader) => runCode(used.code, used.secret, who),
  }
  const article = await openHouse(page, site, house)
  await page.goto(article)
  await expect(writesAs(widget, aliya.name)).toBeVisible()

  const next = await makeSecret(admin)
  const panel = keysPanel(admin)
  await expect(
    panel.getByText('Одновременно действуют не больше двух ключей', { exact: false }),
  ).toBeVisible()
  await panel.getByRole('button', { name: `Отозвать ключ ${old.kid}` }).click()
  await admin.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
  await expect(panel.getByText('Отозван', { exact: true })).toBeVisible()

  await test.step('who is in stays in, nobody comes in by the old one', async () => {
    const refused = page.waitForResponse(/own-sessions$/)
    await page.reload()
    expect((await refused).status()).toBe(422)
    await expect(writesAs(widget, aliya.name)).toBeVisible()
    house.reader = { id: 43, name: 'Бакыт Оспанов' }
    await page.context().clearCookies()
    await page.reload()
    await expect(wayIn(widget)).toBeVisible()
  })
  await test.step('the new one does', async () => {
    used = next
    await page.reload()
    await expect(writesAs(widget, 'Бакыт Оспанов')).toBeVisible()
  })
})

test('another reader of the newspaper takes the place of the first', async ({
  reader: { page, widget },
  site,
}) => {
  const house = { reader: aliya as OwnReader | null, sign: await signerOf(site) }
  await page.goto(await openHouse(page, site, house))
  await expect(writesAs(widget, aliya.name)).toBeVisible()
  house.reader = { id: 43, name: 'Бакыт Оспанов' }
  await page.reload()
  await expect(writesAs(widget, 'Бакыт Оспанов')).toBeVisible()
})

test('where there are no other ways, the way in is the newspaper’s own', async ({
  reader: { page, widget },
  site,
}) => {
  await takeOnlyOwn(site)
  const house = { reader: null as OwnReader | null, sign: await signerOf(site) }
  await opens(page, await openHouse(page, site, house))
  await wayIn(widget).click()
  await expect(page.getByRole('heading', { name: 'Вход в газету' })).toBeVisible()

  await test.step('a page that has none says where to sign in', async () => {
    const tag = `<script async src="${places().comments}/embed.js" data-site="${site.slug}"></script>`
    await page.goto(await publish(page, `${site.slug}/tag`, `<h1>Статья</h1>${tag}`))
    await wayIn(widget).click()
    await expect(widget.getByText(`Войдите на сайте «${site.name}»`, { exact: false })).toBeVisible()
  })
})

test('a name and a badge are words, whatever is in them', async ({ reader: { page, widget }, site }) => {
  const sign = await signerOf(site)
  const name = '<img src=x onerror=alert(1)>\u202eадом'
  const house = { reader: { id: 7, name, badge: 'Дар&amp;Co «1»' } as OwnReader | null, sign }
  page.on('dialog', () => {
    throw new Error('a script ran')
  })
  await page.goto(await openHouse(page, site, house))
  await widget.getByLabel('Ваш комментарий').fill('Проверка')
  await widget.getByRole('button', { name: 'Отправить' }).click()
  const byline = widget.getByRole('article').locator('.byline')
  await expect(byline).toContainText('img src x onerror alert(1)')
  await expect(byline.locator('img')).toHaveCount(0)
  expect(await byline.textContent()).not.toContain('\u202e')
})

/** The page has told the comments of its way to sign in, and is asked who is there. */
async function opens(page: Page, article: string) {
  const asked = page.waitForResponse(/comments-token$/)
  await page.goto(article)
  await asked
}

/** As an administrator does it; the code is the one that is shown for that key. */
async function makeSecret(page: Page) {
  const panel = keysPanel(page)
  const made = page.waitForResponse(
    (answer) => /\/keys$/.test(answer.url()) && answer.request().method() === 'POST',
  )
  await panel.getByRole('button', { name: 'Создать секрет' }).click()
  const { key, secret } = await (await made).json()
  await expect(panel.getByText(secret)).toBeVisible()
  const example = panel.locator('details')
  if ((await example.getAttribute('open')) === null) await example.locator('summary').click()
  const shown = example.locator('pre').first()
  await expect(shown).toContainText(key.id)
  return { kid: key.id as string, secret: secret as string, code: (await shown.textContent()) ?? '' }
}

const keysPanel = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Учётные записи вашего сайта' }) })

async function signerOf(site: Site) {
  const { newMember } = await planting()
  const userId = (await newMember([site], `Сауле ${site.slug}`, 'admin')) ?? ''
  const [{ makeKey }, { sign }] = await Promise.all([
    import('@/lib/accounts/own/keys'),
    import('@/lib/accounts/own/testing'),
  ])
  const admin = actorOn({ siteId: site.id, userId, role: 'admin' })
  const pair = await generateKeyPair('ES256', { extractable: true })
  const publicKey = JSON.stringify(await exportJWK(pair.publicKey))
  const { key } = await makeKey(admin, site, { algorithm: 'ES256', publicKey })
  const signing = { kid: key.id, alg: 'ES256', key: pair.privateKey }
  return ({ id, ...said }: OwnReader) => sign(site, signing, { sub: String(id), ...said })
}

async function takeOnlyOwn(site: Site) {
  const { newMember } = await planting()
  const userId = (await newMember([site], `Главный ${site.slug}`, 'admin')) ?? ''
  const { changeSettings } = await import('@/lib/sites/change-settings')
  await changeSettings(actorOn({ siteId: site.id, userId, role: 'admin' }), site, { ways: ['own'] })
}
