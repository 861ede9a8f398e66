import { type News, parseToFrame, type ToPage } from './messages'

/** The page around this iframe. Who may be that is said by frame-ancestors; here its exact origin is wanted. */
function pageOrigin(): string | null {
  if (window.parent === window) return null
  const [ancestor] = location.ancestorOrigins ?? []
  return ancestor ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : null)
}

let hasLoader = false
let heardLook = ''
let heardComment: string | null | undefined

/** What the page said last of its own accounts, unread. */
let heardAccount: unknown = null
export const lastOfAccount = () => heardAccount

/** Whether the page runs our loader, which resizes, scrolls and signs in on whole pages. */
export const isFitted = () => hasLoader

export function tellPage(message: ToPage | News) {
  if (message.type === 'sign-in') expectCode(true)
  const origin = pageOrigin()
  if (origin) window.parent.postMessage(message, origin)
}

function tellHeight() {
  const { height } = document.documentElement.getBoundingClientRect()
  tellPage({ type: 'resize', pixels: Math.ceil(height), title: document.title })
}

type Hear = {
  redeem: (code: string) => void
  fitted: () => void
  link: (comment: string) => void
  account: () => void
}

/** Keeps the iframe as high as its content and listens for codes, and for comments that the page's address asks for. */
export function fitIntoPage({ redeem, fitted, link, account }: Hear) {
  heardComment = new URLSearchParams(location.search).get('comment')
  const root = document.documentElement
  const sizes = new ResizeObserver(tellHeight)

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== pageOrigin()) return
    if (event.data?.type === 'account') hearAccount(event.data, account)
    const message = parseToFrame(event.data)
    if (!message) return
    if (message.code) hear(message.code, redeem)
    if (message.look) void wear(message.look)
    if (message.comment !== (heardComment ?? undefined)) {
      heardComment = message.comment
      if (heardComment) link(heardComment)
    }
    if (hasLoader) return
    hasLoader = true
    root.classList.add('fitted')
    sizes.observe(root)
    fitted()
  })
  tellHeight()
}

/** What is in it is looked at by who comes for it. */
function hearAccount(said: { token?: unknown }, account: () => void) {
  heardAccount = said
  dispatchEvent(new Event('account'))
  if (said.token) account()
}

/** The page has a code for us once for each sign-in on a whole page that began here. */
function hear(code: string, redeem: (code: string) => void) {
  if (expectCode(false)) redeem(code)
}

/** Returns whether one was expected until now. It has to outlive the way to our own page and back. */
function expectCode(next: boolean): boolean {
  const name = 'pikir.code-expected'
  try {
    const before = sessionStorage.getItem(name) !== null
    if (next) sessionStorage.setItem(name, '1')
    else sessionStorage.removeItem(name)
    return before
  } catch {
    return false
  }
}

/** The page's look comes with each answer: what puts it on is fetched where there is one. */
async function wear(look: string[]) {
  const heard = look.join('\n')
  const { theme = '' } = document.documentElement.dataset
  const isOurs = heard.trim() === theme && heardLook === ''
  if (heard === heardLook || isOurs) return
  heardLook = heard
  const { applyLook } = await import('./look/apply-look')
  applyLook(look)
}

/** Brings an element of ours before the reader, though the page is what scrolls. */
export function bringIntoView(element: Element) {
  unfold(element)
  if (!hasLoader) return element.scrollIntoView({ block: 'center' })
  // first the room to scroll in
  tellHeight()
  tellPage({ type: 'scroll', pixels: element.getBoundingClientRect().top + scrollY })
}

/** Nothing that is looked for stays in a closed branch. */
function unfold(element: Element) {
  for (const twig of document.querySelectorAll<HTMLDetailsElement>('.twig:not([open])'))
    if (twig.parentElement?.contains(element)) twig.open = true
}

/** What is being read went down by so many pixels here: the page goes after it. */
export function shiftPage(pixels: number) {
  tellHeight()
  tellPage({ type: 'shift', pixels })
}
