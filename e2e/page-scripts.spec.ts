import { expect, type Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { test } from './fixtures'
import { builtForBrowsers } from './people/built-for-browsers'
import { places, planting } from './people/places'
import { publish } from './people/publish'

test.use({ moderation: 'post' })

type Heard = [kind: string, news: unknown]
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)
const kinds = async (page: Page) => [...new Set((await heard(page)).map(([kind]) => kind))]

test('a page’s script hears what happens: ready, count, signin, comment', async ({ reader, site }) => {
  const { page } = reader
  await plantIn(site, 'first', ['Раз', 'Два'])
  await page.goto(
    await publish(
      page,
      `${site.slug}/script`,
      `<div id="here"></div><script src="${places().comments}/pikir.js"></script><script>
        window.heard = []
        const widget = Pikir.load({ element: document.getElementById('here'), site: '${site.slug}', key: 'first' })
        const stops = ['ready', 'count', 'comment', 'signin'].map((kind) => widget.on(kind, (news) => heard.push([kind, news])))
        window.deafen = () => stops.forEach((stop) => stop())
      </script>`,
    ),
  )
  await tellsItsStory(page, reader)
  await test.step('whoever stops listening hears nothing more', async () => {
    await page.evaluate('deafen(); heard.length = 0')
    await reader.writes('Тихо')
    await expect(reader.comments()).toHaveCount(4)
    expect(await heard(page)).toEqual([])
  })
})

test('in a React application the comments are a component, and tell it what happens', async ({
  reader,
  site,
}) => {
  const { page } = reader
  await plantIn(site, 'first', ['Раз', 'Два'])
  await plantIn(site, 'second', ['Другая статья'])
  const script = await builtForBrowsers(application(site.slug))
  const body = `<div id="root"></div><script>window.heard = []</script><script type="module">${script}</script>`
  await page.goto(await publish(page, `${site.slug}/react`, body))
  await tellsItsStory(page, reader)

  await test.step('on the way to another article', async () => {
    await page.getByRole('button', { name: 'Другая' }).click()
    await expect(reader.comments()).toHaveText([/Другая статья/])
    await expect(page.locator('iframe')).toHaveCount(1)
    await expect.poll(() => heard(page)).toContainEqual(['count', 1])
  })
  await test.step('and where they are shown no more', async () => {
    await page.getByRole('button', { name: 'Без комментариев' }).click()
    await expect(page.locator('iframe')).toHaveCount(0)
  })
})

type Telling = { signsInByWindow: () => Promise<void>; writes: (text: string) => Promise<void> }

/** Twice the same story, told by the page that listens. */
async function tellsItsStory(page: Page, reader: Telling) {
  await expect.poll(() => kinds(page)).toEqual(['ready', 'count'])
  await reader.signsInByWindow()
  await expect.poll(() => kinds(page)).toEqual(['ready', 'count', 'signin'])
  await reader.writes('Три')
  await expect.poll(() => kinds(page)).toEqual(['ready', 'count', 'signin', 'comment'])
  const told = await heard(page)
  expect(told.filter(([kind]) => kind === 'ready')).toHaveLength(1)
  // nothing in it says who reads
  expect(JSON.stringify(told)).not.toContain('Айгерім')
  expect(told.find(([kind]) => kind === 'comment')?.[1]).toMatchObject({
    id: expect.stringMatching(/^[\w-]{36}$/),
    isPublished: true,
  })
}

async function plantIn(site: Site, key: string, texts: string[]) {
  const { newMember, plant } = await planting()
  const author = (await newMember([site], `Автор ${key}`)) ?? ''
  for (const text of texts) await plant(site, author, { key, text, title: key })
}

const application = (slug: string) => `
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Comments } from './react'

const say = (kind) => (news) => window.heard.push([kind, news])

function Article() {
  const [thread, setThread] = useState('first')
  return (
    <>
      <button onClick={() => setThread('second')}>Другая</button>
      <button onClick={() => setThread(null)}>Без комментариев</button>
      {thread && (
        <Comments origin="${places().comments}" site="${slug}" thread={thread} language="ru"
          onReady={say('ready')} onCount={say('count')} onComment={say('comment')} onSignin={say('signin')} />
      )}
    </>
  )
}
createRoot(document.getElementById('root')).render(<Article />)`
