import { type News, parseNews } from '../messages'
import { type Accounts, vouch } from './accounts'
import { embed } from './embed'

type Kind = News['type']
type Of<K extends Kind> = Extract<News, { type: K }>
type Listener = (news: never) => void

/** Where the comments belong, and on what; what is left out is taken from the page. */
export type Place = {
  element: Element
  site: string
  /** The article's own id; without it its address counts. */
  key?: string
  url?: string
  title?: string
  /** The part of the publication that it belongs to. */
  section?: string
  language?: string
  /** `auto`: as the reader's system has it; without it as the letters around are, light or dark. */
  theme?: 'light' | 'dark' | 'auto'
  /** Where readers sign in at the page itself. */
  accounts?: Accounts
}

export type Widget = {
  /** Returns the way to stop listening. */
  on: <K extends Kind>(kind: K, listener: (news: Of<K>) => void) => () => void
  /** The page looks otherwise now. */
  restyle: () => void
  /** Somebody signed in or out at the page. */
  accountChanged: () => void
  remove: () => void
}

/** Puts the comments of one article into an element of the page. */
export function loaderFrom(src: string) {
  return ({ element, site, key, url, title, section, language, theme, accounts }: Place): Widget => {
    const end = new AbortController()
    const { signal } = end
    const said = { site, threadId: key, url, title, section, lang: language, theme: theme && schemes[theme] }
    const given = Object.entries(said).filter(([, value]) => value !== undefined)
    const after = (frame: string | Node) => element.append(frame)
    const { frame, greet } = embed({ src, dataset: Object.fromEntries(given), after }, { signal })
    const { origin } = new URL(src)
    const on: Widget['on'] = (kind, listener) => listen(frame, origin, { kind, listener, signal })
    return {
      on,
      restyle: greet,
      accountChanged: accounts ? vouch({ frame, origin, signal, on }, accounts) : () => {},
      remove: () => {
        end.abort()
        frame.remove()
      },
    }
  }
}

const schemes = { light: 'light', dark: 'dark', auto: 'light dark' }

type Wish = { kind: Kind; listener: Listener; signal: AbortSignal }

function listen(frame: HTMLIFrameElement, origin: string, { kind, listener, signal }: Wish) {
  const hear = ({ source, origin: from, data }: MessageEvent) => {
    if (signal.aborted || source !== frame.contentWindow || from !== origin) return
    const news = parseNews(data)
    if (news?.type === kind) listener(news as never)
  }
  addEventListener('message', hear, { signal })
  return () => removeEventListener('message', hear)
}
