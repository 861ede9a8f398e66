import { parseToPage, type ToFrame, type ToPage } from '../messages'

/** A script tag, or what says the same: `after` puts the iframe in its place. */
export type Tag = Pick<HTMLScriptElement, 'src' | 'dataset' | 'after'> & {
  nextElementSibling?: Element | null
}

/** Puts the iframe in its place, or takes the one that stands there, and serves it until `options.signal`. */
export function embed(tag: Tag, options?: AddEventListenerOptions) {
  const { origin } = new URL(tag.src)
  const { site, lang = document.documentElement.lang } = tag.dataset
  // a publisher may have written the iframe after the tag already
  const after = tag.nextElementSibling as HTMLIFrameElement | null | undefined
  const written = after?.src?.startsWith(`${origin}/embed/`) && after
  const frame = written || document.createElement('iframe')
  // always as it is now
  const style = getComputedStyle(frame)

  const greet = () => {
    const look = ['accent', 'font', 'radius', 'density'].map((name) =>
      style.getPropertyValue(`--pikir-${name}`),
    )
    const hello: ToFrame = {
      type: 'hello',
      code: takeCode(),
      comment: linked(),
      look: [...look, themed(frame, tag, style)],
    }
    frame.contentWindow?.postMessage(hello, origin)
  }
  const hear = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const message = parseToPage(event.data)
    if (message?.type === 'resize') greet()
    if (message) follow(message, frame, `${origin}/connect?site=${site}&lang=${lang}`)
  }
  addEventListener('message', hear, options)

  if (!written) place(frame, tag)
  const address = written
    ? written.src
    : `${origin}/embed/${site}?${article(tag, lang, themed(frame, tag, style))}`
  // one of several may have it: which, they know themselves
  addEventListener('hashchange', greet, options)
  if (written && !linked()) greet()
  else frame.src = linked() ? `${address}&comment=${linked()}` : address
  return { frame, greet }
}

function place(frame: HTMLIFrameElement, tag: Tag) {
  // until the iframe says it in the reader's language
  frame.title = 'Pikir'
  // as high as the window: what is in it grows and shrinks below what is seen
  frame.style.cssText = 'display:block;width:100%;border:0;height:100vh'
  // the iframe has to know the page's origin, whatever the page's own policy
  frame.referrerPolicy = 'origin'
  // whoever comes for one comment is led there once it is found, wherever that is
  frame.loading = linked() ? 'eager' : 'lazy'
  tag.after(frame)
  // somebody who comes back from signing in wants to go on there
  if (location.hash.match(/^#pikir-code/)) frame.scrollIntoView()
}

function themed(frame: HTMLIFrameElement, tag: Tag, style: CSSStyleDeclaration) {
  // pages do not always follow the reader's system: light letters tell a dark ground
  const { theme = Number(style.color.split(',')[1]) > 127 ? 'dark' : 'light' } = tag.dataset
  // the same on the iframe's outside, or browsers paint an opaque ground under it
  frame.style.colorScheme = theme
  return theme
}

/** Addresses as they stand: what does not belong to a thread's key is taken off where keys are read. */
function article({ dataset }: Tag, lang: string, theme: string) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
  const {
    url = canonical?.href || here(),
    title = document.title,
    threadId: key = url,
    section = '',
  } = dataset
  return new URLSearchParams({ key, url, title, section, lang, theme })
}

/** The comment that the page's address asks for. */
function linked() {
  return location.hash.match(/^#pikir-([\w-]{36})$/)?.[1]
}

function follow(message: ToPage, frame: HTMLIFrameElement, connect: string) {
  const { top, height } = frame.getBoundingClientRect()
  if (message.type === 'sign-in')
    location.assign(`${connect}&challenge=${message.challenge}&return=${encodeURIComponent(here())}`)
  else if (message.type === 'resize') {
    frame.title = message.title
    // what is seen of it is never taken away: nothing below comes up
    frame.style.height = `${Math.max(message.pixels, Math.min(innerHeight - top, height))}px`
  } else if (message.type === 'shift') scrollBy(0, message.pixels)
  // not under a header that sticks to the top. At once: what grows above meanwhile takes it along
  else scrollBy(0, top + message.pixels - 120)
}

function here() {
  return location.href.split('#')[0] as string
}

/** What signing in on a whole page gave. Once: it is no longer in the address then. */
function takeCode(): string | undefined {
  const code = location.hash.match(/^#pikir-code=([\w-]{43})$/)?.[1]
  if (code) history.replaceState(history.state, '', here())
  return code
}
