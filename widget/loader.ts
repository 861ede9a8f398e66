import { parseToPage, type ToFrame, type ToPage } from './messages'

// each of several tags runs by itself
embed(document.currentScript as HTMLScriptElement)

function embed(tag: HTMLScriptElement) {
  const { origin } = new URL(tag.src)
  const { site, lang } = tag.dataset
  // one of ours, else none: the site's own
  const [language = ''] = /^(ru|kk|en)/.exec(lang || document.documentElement.lang) ?? []
  const spoken = language && `&lang=${language}`
  // a publisher may have written the iframe after the tag already
  const after = tag.nextElementSibling as HTMLIFrameElement | null
  const written = after?.src?.startsWith(`${origin}/embed/`) && after
  const frame = written || document.createElement('iframe')

  const greet = () => {
    const hello: ToFrame = { type: 'hello', code: takeCode() }
    frame.contentWindow?.postMessage(hello, origin)
  }
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const message = parseToPage(event.data)
    if (message?.type === 'resize') greet()
    if (message) follow(message, frame, `${origin}/connect?site=${site}${spoken}`)
  })

  const address =
    (written && written.src) ||
    `${origin}/embed/${site}?${article(tag)}${spoken}${place(frame, tag, language)}`
  const show = () => {
    frame.src = address + linked()
  }
  addEventListener('hashchange', () => linked() && show())
  if (written && !linked()) greet()
  else show()
}

/** Returns what of its look the iframe has to know. */
function place(frame: HTMLIFrameElement, tag: HTMLScriptElement, language: string) {
  frame.title = { kk: 'Пікірлер', en: 'Comments' }[language] ?? 'Комментарии'
  // as high as the window: what is in it grows and shrinks below what is seen
  frame.style.cssText = 'display:block;width:100%;border:0;height:100vh'
  // the iframe has to know the page's origin, whatever the page's own policy
  frame.referrerPolicy = 'origin'
  frame.loading = 'lazy'
  tag.after(frame)
  // somebody who comes back from signing in, or for one comment, wants to go on there
  if (mark()[2]) frame.scrollIntoView()
  // pages do not always follow the reader's system: light letters tell a dark ground
  const theme = Number(getComputedStyle(frame).color.split(',')[1]) > 127 ? 'dark' : 'light'
  // the same on the iframe's outside, or browsers paint an opaque ground under it
  frame.style.colorScheme = theme
  return `&theme=${theme}`
}

/** Addresses as they stand: what does not belong to a thread's key is taken off where keys are read. */
function article({ dataset }: HTMLScriptElement) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
  const url = canonical?.href || here()
  return new URLSearchParams({ key: dataset.threadId || url, url, title: document.title })
}

/** What the page's address has for us: the id of a comment, or `code=` and what signing in on a whole page gave. */
function mark() {
  return /^#pikir-(code=)?([\w-]{36,43})$/.exec(location.hash) ?? []
}

function linked() {
  const [, isCode, id] = mark()
  return id && !isCode ? `&comment=${id}` : ''
}

function follow(message: ToPage, frame: HTMLIFrameElement, connect: string) {
  const { top, height } = frame.getBoundingClientRect()
  if (message.type === 'sign-in')
    location.assign(`${connect}&challenge=${message.challenge}&return=${encodeURIComponent(here())}`)
  else if (message.type === 'resize')
    // what is seen of it is never taken away: nothing below comes up
    frame.style.height = `${Math.max(message.pixels, Math.min(innerHeight - top, height))}px`
  else if (message.type === 'shift') scrollBy(0, message.pixels)
  // not under a header that sticks to the top
  else if (message.type === 'scroll') scrollBy({ top: top + message.pixels - 120, behavior: 'smooth' })
}

function here() {
  return location.href.replace(/#.*/, '')
}

/** Once; it is no longer in the address then. */
function takeCode(): string | undefined {
  const [, isCode, code] = mark()
  if (!isCode) return
  history.replaceState(history.state, '', here())
  return code
}
