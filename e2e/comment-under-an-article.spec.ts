import { expect, test } from './fixtures'
import { places } from './people/places'
import type { Reader } from './people/reader'

test('a reader signs in under an article, comments, and everybody sees it once a moderator approves', async ({
  reader,
  visitor,
  moderator,
  article,
}) => {
  await reader.opens(article)
  await test.step('other sites’ cookies and storage are out of reach in the iframe', async () => {
    await losesControlCookie(reader)
  })
  await reader.signsInByWindow()
  await reader.writes('Трамвай нужен, **но** не по Толе би')
  await expect(reader.comments().getByText('Ждёт проверки модератором')).toBeVisible()

  await reader.reloads()
  await expect(reader.widget.getByText(`Вы пишете как ${reader.name}`)).toBeVisible()
  await expect(reader.comments().getByText('Ждёт проверки модератором')).toBeVisible()

  await visitor.opens(article)
  await expect(visitor.widget.getByText('Пока никто не высказался')).toBeVisible()
  await moderator.approvesNext()
  // without a reload: the thread is live
  await expect(visitor.comments().getByText('Трамвай нужен, но не по Толе би')).toBeVisible()
  await expect(visitor.widget.getByRole('heading', { name: '1 комментарий' })).toBeVisible()
  await expect(reader.comments().getByText('Ждёт проверки модератором')).toBeHidden()

  await reader.endsSession()
  await reader.writes('Этого уже никто не увидит')
  await expect(reader.widget.getByText('Вход закончился')).toBeVisible()
  await expect(reader.widget.getByLabel('Ваш комментарий')).toHaveValue('Этого уже никто не увидит')
  await visitor.reloads()
  await expect(visitor.widget.getByRole('heading', { name: '1 комментарий' })).toBeVisible()
})

/** What a browser keeps for our site when it is visited itself is not there inside another site's page. */
async function losesControlCookie({ context, page }: Reader) {
  const { comments } = places()
  await context.addCookies([{ name: 'control', value: '1', url: comments, secure: true, sameSite: 'None' }])
  const tab = await context.newPage()
  await tab.goto('/account')
  await tab.evaluate(() => localStorage.setItem('control', '1'))
  expect(await tab.evaluate(() => document.cookie)).toContain('control=1')
  await tab.close()

  const frame = page.frames().find((one) => one.url().startsWith(`${comments}/embed/`))
  const seen = await frame?.evaluate(() => ({
    cookie: document.cookie,
    stored: localStorage.getItem('control'),
  }))
  expect(seen).toEqual({ cookie: '', stored: null })
}
