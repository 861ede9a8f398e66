import { expect, test } from './fixtures'
import { enterAs } from './people/enter'
import { places, planting } from './people/places'
import { codeFor } from './people/sign-in'

test.use({ moderation: 'post' })

test('who wrote with two accounts under one article makes them one: all of it stands under the name that stays', async ({
  site,
  article,
  reader,
  visitor,
}) => {
  test.slow()
  await reader.opens(article)
  await reader.signsInByWindow()
  const former = await codeFor(reader.email)
  await reader.writes('Трамвай нужен давно')
  const written = reader.comments().filter({ hasText: 'Трамвай нужен давно' })
  await expect(written).toContainText(reader.name)

  const { newMember, dropAddress, plant } = await planting()
  const id = (await newMember([site], 'Айгуль Вторая')) ?? ''
  await plant(site, id, { key: `${places().news}/article/tram`, text: 'И автобус тоже', title: 'Трамвай' })
  await dropAddress(id)
  await enterAs(visitor.context, id)
  const { page } = visitor
  await page.goto('/account#ways')
  const panel = page.locator('#ways')
  await panel.getByRole('button', { name: 'Добавить электронную почту' }).click()
  await panel.getByLabel('Электронная почта').fill(reader.email)
  await panel.getByRole('button', { name: 'Прислать код' }).click()
  // the one that signed them in before is not it
  await expect.poll(() => codeFor(reader.email), { intervals: [100, 250] }).not.toBe(former)
  await panel.getByLabel('Код из письма').fill(await codeFor(reader.email))
  await expect(panel.getByText('Это уже открывает другую учётную запись')).toBeVisible()
  await expect(panel.getByText(`«${site.name}»: 1 комментарий под именем Айгуль Вторая`)).toBeVisible()
  await expect(panel.getByText('ответы себе останутся')).toBeVisible()
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/merge.png`, fullPage: true })
  await panel.getByRole('button', { name: 'Объединить' }).click()
  await expect(panel.getByText('Другой учётной записи больше нет')).toBeVisible()
  await expect(panel.getByText(reader.email)).toBeVisible()

  // the page that was open all the time, and one that is opened now
  await expect(written).toContainText('Айгуль Вторая')
  await visitor.opens(article)
  for (const text of ['Трамвай нужен давно', 'И автобус тоже'])
    await expect(visitor.comments().filter({ hasText: text })).toContainText('Айгуль Вторая')
  await expect(visitor.widget.getByText(reader.name)).toHaveCount(0)
})
