import { parseToFrame, type ToPage } from './messages'

/** The page around this iframe. Who may be that is said by frame-ancestors; here its exact origin is wanted. */
function pageOrigin(): string | null {
  if (window.parent === window) return null
  const [ancestor] = location.ancestorOrigins ?? []
  return ancestor ?? (URL.canParse(document.referrer) ? new URL(document.referrer).origin : null)
}

let hasLoader = false

/** Whether the page runs our loader, which resizes, scrolls and signs in on whole pages. */
export const isFitted = () => hasLoader

export function tellPage(message: ToPage) {
  const origin = pageOrigin()
  if (origin) window.parent.postMessage(message, origin)
}

/** Keeps the iframe as high as its content and listens for codes. */
export function fitIntoPage(redeem: (code: string) => void) {
  const root = document.documentElement
  const tellHeight = () =>
    tellPage({ type: 'resize', height: Math.ceil(root.getBoundingClientRect().height) })
  const sizes = new ResizeObserver(tellHeight)

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.origin !== pageOrigin()) return
    const message = parseToFrame(event.data)
    if (message?.code) redeem(message.code)
    if (!message || hasLoader) return
    hasLoader = true
    root.classList.add('fitted')
    sizes.observe(root)
  })
  tellHeight()
}

/** Brings an element of ours before the reader, though the page is what scrolls. */
export function bringIntoView(element: Element) {
  if (!hasLoader) element.scrollIntoView({ block: 'center' })
  else tellPage({ type: 'scroll', top: Math.max(0, element.getBoundingClientRect().top + scrollY) })
}
