import { expect, type Page, test } from '@playwright/test'

const { E2E_NEWS: news = '', E2E_EVIL: elsewhere = '', E2E_SERVER: server = '' } = process.env

// what the stories prove about sign-in they prove only in a browser that keeps sites apart, as readers' browsers do
const frame = `<!doctype html><title>frame</title><output></output><script>
  const seen = document.cookie
  document.querySelector('output').textContent = JSON.stringify({ cookies: seen, kept: localStorage.kept ?? null })
  document.cookie = 'control=1; Secure; SameSite=None; Path=/; Max-Age=600'
  document.cookie = '__Host-own=1; Secure; SameSite=None; Path=/; Partitioned; Max-Age=600'
  localStorage.kept = location.ancestorOrigins[0] ?? 'top'
</script>`

async function publish(page: Page, address: string, html: string) {
  const { pathname, origin } = new URL(address)
  await page.goto(`${origin}/article/any`)
  await page.evaluate(([path, body]) => fetch(`/__pages${path}`, { method: 'PUT', body }), [pathname, html])
}

const told = async (page: Page) =>
  JSON.parse((await page.frameLocator('iframe').locator('output').textContent()) ?? '')

test('another site in a page keeps partitioned cookies and loses all others', async ({ page }) => {
  await publish(page, `${news}/frame`, frame)
  await publish(
    page,
    `${elsewhere}/page`,
    `<!doctype html><title>page</title><iframe src="${news}/frame"></iframe>`,
  )
  await page.goto(`${elsewhere}/page`)
  expect(await told(page)).toEqual({ cookies: '', kept: null })

  await page.reload()
  await expect.poll(() => told(page)).toEqual({ cookies: '__Host-own=1', kept: elsewhere })

  await page.goto(`${news}/frame`)
  expect(JSON.parse((await page.locator('output').textContent()) ?? '')).toEqual({ cookies: '', kept: null })
})

test('an article carries the tag, and our origin answers over TLS', async ({ page, baseURL }) => {
  await page.goto(`${news}/article/budget?site=any&lang=kk`)
  await expect(page.locator('script[src]')).toHaveAttribute('src', `${baseURL}/embed.js`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
  const answer = await page.goto('/healthz')
  expect(answer?.status()).toBe(200)
})

test('the server behind the front door is ready', async ({ request }) => {
  expect((await request.get(`${server}/readyz`)).status()).toBe(200)
})
