import { parseToPage, type ToFrame, type ToPage } from './messages'

const codeMark = '#pikir-code='
// whichever of several tags runs first finds them all; other scripts have a data-site too
const pasted = 'script[data-site][src*="/embed.js"]:not([data-seen])'
for (const tag of document.querySelectorAll<HTMLScriptElement>(pasted)) embed(tag)

function embed(tag: HTMLScriptElement) {
  tag.dataset.seen = ''
  const { origin } = new URL(tag.src)
  const { site, lang } = tag.dataset
  const language = (lang || document.documentElement.lang).slice(0, 2)
  // a publisher may have written the iframe after the tag already
  const after = tag.nextElementSibling as HTMLIFrameElement | null
  const written = after?.src?.startsWith(`${origin}/embed/`) && after
  const frame = written || document.createElement('iframe')

  const greet = (code?: string) => {
    const hello: ToFrame = { type: 'hello', code }
    frame.contentWindow?.postMessage(hello, origin)
  }
  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return
    const message = parseToPage(event.data)
    if (message?.type === 'resize') greet(takeCode())
    if (message) follow(message, frame, `${origin}/connect?site=${site}&lang=${language}`)
  })
  if (written) greet()
  else place(frame, tag, `${origin}/embed/${site}?lang=${language}`)
}

function place(frame: HTMLIFrameElement, tag: HTMLScriptElement, address: string) {
  frame.title = { kk: 'Пікірлер', en: 'Comments' }[address.slice(-2)] ?? 'Комментарии'
  // as high as a thread's head and first comments: little moves when the real height arrives
  frame.style.cssText = 'display:block;width:100%;border:0;height:480px'
  // the iframe has to know the page's origin, whatever the page's own policy
  frame.referrerPolicy = 'origin'
  tag.after(frame)
  // pages do not always follow the reader's system: light letters tell a dark ground
  const theme = Number(getComputedStyle(frame).color.split(',')[1]) > 127 ? 'dark' : 'light'
  // the same on the iframe's outside, or browsers paint an opaque ground under it
  frame.style.colorScheme = theme

  const sight = new IntersectionObserver(
    ([seen]) => {
      if (!seen?.isIntersecting) return
      sight.disconnect()
      frame.src = `${address}&theme=${theme}&${article(tag)}`
    },
    { rootMargin: '1000px' },
  )
  sight.observe(frame)
  // somebody who comes back from signing in wants to go on
  if (location.hash.startsWith(codeMark)) frame.scrollIntoView()
}

/** Addresses as they stand: what does not belong to a thread's key is taken off where keys are read. */
function article({ dataset }: HTMLScriptElement) {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
  const url = canonical?.href || here()
  return new URLSearchParams({ key: dataset.threadId || url, url, title: document.title.slice(0, 300) })
}

function follow(message: ToPage, frame: HTMLIFrameElement, connect: string) {
  if (message.type === 'resize') frame.style.height = `${message.height}px`
  else if (message.type === 'sign-in')
    location.assign(`${connect}&challenge=${message.challenge}&return=${encodeURIComponent(here())}`)
  // not under a header that sticks to the top
  else scrollBy({ top: frame.getBoundingClientRect().top + message.top - 120, behavior: 'smooth' })
}

function here() {
  return location.href.replace(/#.*/, '')
}

/** What signing in on a whole page came back with; no longer in the address then. */
function takeCode(): string | undefined {
  const [, code] = location.hash.split(codeMark)
  if (code) history.replaceState(history.state, '', here())
  return code
}
