const pressable = 'button, a[href^="/embed/"], a[href^="#c-"]'

/** Fetches the app when somebody reaches for what needs it, and makes a press that came before it again. Returns the way to stop. */
export function wakeBy(app: () => Promise<unknown>) {
  const awake = new AbortController()
  const { signal } = awake
  for (const reach of ['pointerover', 'focusin', 'touchstart']) {
    document.addEventListener(reach, (event) => void (pressed(event) && app()), { signal, passive: true })
  }
  document.addEventListener(
    'click',
    (event) => {
      const target = pressed(event)
      if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      event.stopPropagation()
      app().then(
        () => target.click(),
        () => goOnWithout(target),
      )
    },
    { signal, capture: true },
  )
  return () => awake.abort()
}

/** A newer build may have taken the place of the one that this document asks for. */
function goOnWithout(target: HTMLElement) {
  if (target instanceof HTMLAnchorElement && target.pathname.startsWith('/embed/'))
    location.assign(target.href)
  else if (navigator.onLine) location.reload()
}

function pressed({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(pressable) : null
}
