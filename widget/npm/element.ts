import { type News, type Place, put } from './load'

// the name of an event and of the news in its detail
const kinds = ['ready', 'count', 'comment', 'signin'] as const

/**
 * `<pikir-comments origin="…" site="…" key="…" url="…" title="…" section="…" lang="…" theme="…">`. What happens in it comes as
 * events `pikir-ready`, `pikir-count`, `pikir-comment` and `pikir-signin`, with the news as `detail`.
 */
export class PikirComments extends HTMLElement {
  static observedAttributes = ['origin', 'site', 'key', 'url', 'title', 'section', 'lang', 'theme']
  #remove: (() => void) | null = null
  #isPlanned = false

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
    return put(origin, this.#place(), (widget) => {
      for (const kind of kinds) widget.on(kind, (news) => this.#tell(news))
    })
  }

  #place(): Place {
    const said = (name: string) => this.getAttribute(name) ?? undefined
    const theme = themes.find((one) => one === said('theme'))
    const [key, url, title, section, language] = ['key', 'url', 'title', 'section', 'lang'].map(said)
    return { element: this, site: said('site') ?? '', key, url, title, section, language, theme }
  }

  #tell(news: News) {
    this.dispatchEvent(new CustomEvent(`pikir-${news.type}`, { detail: news, bubbles: true }))
  }
}

const themes = ['light', 'dark', 'auto'] as const

if (!customElements.get('pikir-comments')) customElements.define('pikir-comments', PikirComments)
