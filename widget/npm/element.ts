import { type Accounts, type News, type Place, put, type Widget } from './load'

// the name of an event and of the news in its detail
const kinds = ['ready', 'count', 'comment', 'signin', 'signin-wanted'] as const

/**
 * `<pikir-comments origin="…" site="…" key="…" url="…" title="…" section="…" lang="…" theme="…">`. What happens in it comes as
 * events `pikir-ready`, `pikir-count`, `pikir-comment`, `pikir-signin` and `pikir-signin-wanted`, with the news as `detail`.
 * Where readers sign in at the page itself, its property `accounts` says how.
 */
export class PikirComments extends HTMLElement {
  static observedAttributes = ['origin', 'site', 'key', 'url', 'title', 'section', 'lang', 'theme']
  #remove: (() => void) | null = null
  #isPlanned = false
  #accounts: Accounts | undefined
  #widget: Widget | null = null

  get accounts(): Accounts | undefined {
    return this.#accounts
  }

  set accounts(accounts: Accounts | undefined) {
    this.#accounts = accounts
    if (this.isConnected) this.#plan()
  }

  /** Somebody signed in or out at the page. */
  accountChanged() {
    this.#widget?.accountChanged()
  }

  connectedCallback() {
    this.#plan()
  }

  disconnectedCallback() {
    this.#plan()
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null) {
    if (this.isConnected && before !== now) this.#plan()
  }

  /** Once for all that changes at the same time. */
  #plan() {
    if (this.#isPlanned) return
    this.#isPlanned = true
    queueMicrotask(() => {
      this.#isPlanned = false
      this.#remove?.()
      this.#remove = this.isConnected ? this.#put() : null
    })
  }

  #put() {
    const origin = this.getAttribute('origin') ?? ''
    this.#widget = null
    return put(origin, this.#place(), (widget) => {
      this.#widget = widget
      for (const kind of kinds) widget.on(kind, (news) => this.#tell(news))
    })
  }

  #place(): Place {
    const said = (name: string) => this.getAttribute(name) ?? undefined
    const theme = themes.find((one) => one === said('theme'))
    const [key, url, title, section, language] = ['key', 'url', 'title', 'section', 'lang'].map(said)
    const about = { key, url, title, section, language, theme, accounts: this.#accounts }
    return { element: this, site: said('site') ?? '', ...about }
  }

  #tell(news: News) {
    this.dispatchEvent(new CustomEvent(`pikir-${news.type}`, { detail: news, bubbles: true }))
  }
}

const themes = ['light', 'dark', 'auto'] as const

if (!customElements.get('pikir-comments')) customElements.define('pikir-comments', PikirComments)
