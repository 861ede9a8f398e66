import { execFileSync } from 'node:child_process'
import type { Page, Route } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { places } from './places'
import { publish } from './publish'

export type OwnReader = { id: number; name: string; badge?: string }
type House = {
  /** Who is signed in at the newspaper; null: nobody. */
  reader: OwnReader | null
  /** Signs for them. */
  sign: (reader: OwnReader) => Promise<string> | string
}

/** A newspaper whose readers sign in at its own pages. Returns the address of its article. */
export async function openHouse(page: Page, site: Site, house: House): Promise<string> {
  const at = `${places().news}/${site.slug}`
  const context = page.context()
  await context.route(`${at}/comments-token`, async (route) =>
    route.fulfill({ body: house.reader ? await house.sign(house.reader) : '' }),
  )
  await context.route(`${at}/session`, (route) => changeSession(route, house))
  await publish(page, `${site.slug}/login`, login(site.slug))
  return publish(page, `${site.slug}/article`, article(site.slug))
}

function changeSession(route: Route, house: House) {
  const asked = route.request()
  house.reader = asked.method() === 'DELETE' ? null : asked.postDataJSON()
  return route.fulfill({ status: 204 })
}

/** The server's code as the newsroom shows it, in a Node of its own, with the secret in its environment. */
export function runCode(code: string, secret: string, reader: OwnReader): string {
  const program = `${code}\nprocess.stdout.write(commentsToken(${JSON.stringify(reader)}))`
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { NODE_ENV: 'production', PIKIR_SECRET: secret },
    encoding: 'utf8',
  })
}

const login = (slug: string) => `
<h1>Вход в газету</h1>
<form>
  <label>Имя <input name="name"></label> <label>Номер <input name="id"></label>
  <button>Войти в газету</button>
</form>
<script>
  document.forms[0].onsubmit = async (event) => {
    event.preventDefault()
    const { name, id } = event.target
    await fetch('/${slug}/session', { method: 'POST', body: JSON.stringify({ name: name.value, id: +id.value, badge: 'Подписчик' }) })
    location.replace('/${slug}/article')
  }
</script>`

const article = (slug: string) => `
<h1>Трамвай до вокзала</h1>
<button id="leave">Выйти из газеты</button>
<div id="comments"></div>
<script src="${places().comments}/pikir.js"></script>
<script>
  const widget = Pikir.load({
    element: document.getElementById('comments'),
    site: '${slug}',
    key: 'tram',
    language: 'ru',
    accounts: {
      token: async () => (await fetch('/${slug}/comments-token')).text(),
      signIn: () => location.assign('/${slug}/login'),
    },
  })
  document.getElementById('leave').onclick = async () => {
    await fetch('/${slug}/session', { method: 'DELETE' })
    widget.accountChanged()
  }
</script>`
